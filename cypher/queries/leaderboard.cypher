// Who is best on a dataset by a metric
// Absolute numbers only, the best first: the greatest, or the smallest where lower is better.
// @group methods
// @param dataset term - An id, a name or another spelling
// @param metric term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run leaderboard -p dataset=ImageNet -p metric=accuracy
MATCH (d:Term {id: $dataset})<-[:ON_DATASET]-(r:Result)-[:IN_METRIC]->(:Term {id: $metric})
WHERE r.number IS NOT NULL AND NOT r.relative
MATCH (r)<-[:REPORTS]-(p:Paper)
OPTIONAL MATCH (r)-[:RESULT_OF]->(m:Term)
RETURN m.name AS method, r.value AS value, p.title AS paper, p.year AS year, r.id AS id
ORDER BY CASE WHEN r.direction = 'lower' THEN -r.number ELSE r.number END DESC, id
LIMIT $limit
