// On which data a method is evaluated
// @group methods
// @param term term - An id, a name or another spelling
// @example graph-queries run where-evaluated -p term=BERT
MATCH (t:Term {id: $term})-[e:EVALUATED_ON]->(d:Dataset)
RETURN d.name AS dataset, e.confidence AS confidence, e.evidence AS evidence, d.id AS id
ORDER BY confidence DESC, id
