// Spellings that several terms share
// Each may be one thing too many, or one too few.
// @group quality
// @param limit integer 20 - So many rows
// @example graph-queries run suspicious-aliases -p limit=10
MATCH (t:Term)
UNWIND coalesce(t.aliases, []) + [t.name] AS spelling
WITH toLower(spelling) AS spelling, t.id AS id ORDER BY id
WITH spelling, collect(DISTINCT id) AS terms
WHERE size(terms) > 1
RETURN spelling, terms
ORDER BY size(terms) DESC, spelling
LIMIT $limit
