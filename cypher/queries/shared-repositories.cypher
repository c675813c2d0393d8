// Repositories that several papers link
// @group code
// @example graph-queries run shared-repositories
MATCH (r:Repository)<-[:HAS_CODE]-(p:Paper)
WITH r, p.title AS title ORDER BY title
WITH r, collect(title) AS titles
WHERE size(titles) > 1
RETURN r.url AS repository, size(titles) AS papers, titles, r.id AS id
ORDER BY papers DESC, id
