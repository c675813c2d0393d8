// The datasets on which most papers evaluate
// @group tasks and datasets
// @param limit integer 20 - So many rows
// @example graph-queries run most-used-datasets -p limit=10
MATCH (d:Dataset)<-[:EVALUATED_ON]-(p:Paper)
RETURN d.name AS dataset, count(p) AS papers, d.id AS id
ORDER BY papers DESC, id
LIMIT $limit
