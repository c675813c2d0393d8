// Terms whose papers link the most code
// Among those that at least five papers mention.
// @group code
// @param limit integer 20 - So many rows
// @example graph-queries run terms-with-most-code -p limit=10
MATCH (t:Term)
WHERE t.papers >= 5
MATCH (t)<-[:MENTIONS]-(p:Paper)
WITH t, count(p) AS papers, sum(CASE WHEN EXISTS { (p)-[:HAS_CODE]->() } THEN 1 ELSE 0 END) AS withCode
RETURN t.name AS term, head([label IN labels(t) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, papers, withCode, toFloat(withCode) / papers AS share, t.id AS id
ORDER BY withCode DESC, share DESC, id
LIMIT $limit
