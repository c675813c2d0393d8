// What a method is compared with
// By whom, in either direction.
// @group methods
// @param term term - An id, a name or another spelling
// @example graph-queries run compared-with -p term=BERT
MATCH (t:Term {id: $term})-[c:COMPARED_WITH]-(other:Term)
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, c.confidence AS confidence, c.evidence AS evidence, other.id AS id
ORDER BY confidence DESC, id
