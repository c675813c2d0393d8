// The numbers reported on a dataset
// @group methods
// @param dataset term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run results-on-dataset -p dataset=ImageNet
MATCH (d:Term {id: $dataset})<-[:ON_DATASET]-(r:Result)<-[:REPORTS]-(p:Paper)
OPTIONAL MATCH (r)-[:RESULT_OF]->(m:Term)
OPTIONAL MATCH (r)-[:IN_METRIC]->(metric:Metric)
RETURN m.name AS method, metric.name AS metric, r.value AS value, r.relative AS relative, p.title AS paper, r.id AS id
ORDER BY metric, r.number DESC, id
LIMIT $limit
