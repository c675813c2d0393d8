// The terms that most papers mention
// @group overview
// @param limit integer 20 - So many rows
// @example graph-queries run most-mentioned
MATCH (t:Term)
RETURN t.name AS term, head([label IN labels(t) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, t.papers AS papers, t.id AS id
ORDER BY papers DESC, id
LIMIT $limit
