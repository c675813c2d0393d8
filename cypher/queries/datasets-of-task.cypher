// Datasets of a task
// On which papers that address the task evaluate.
// @group tasks and datasets
// @param task term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run datasets-of-task -p task="image classification"
MATCH (task:Term {id: $task})<-[:ADDRESSES]-(p:Paper)-[:EVALUATED_ON]->(d:Dataset)
RETURN d.name AS dataset, count(DISTINCT p) AS papers, d.id AS id
ORDER BY papers DESC, id
LIMIT $limit
