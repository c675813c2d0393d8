// Terms that nobody has brought together with a term
// Terms with which it shares many neighbours but that no paper mentions together with it.
// @group bridges
// @param term term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run missing-links -p term=LoRA
MATCH (t:Term {id: $term})-[a:CO_OCCURS_WITH]-(between:Term)-[b:CO_OCCURS_WITH]-(other:Term)
WHERE other <> t AND NOT EXISTS { (t)<-[:MENTIONS]-(:Paper)-[:MENTIONS]->(other) }
WITH other, count(between) AS shared, sum(a.npmi * b.npmi) AS score
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, shared, score, other.id AS id
ORDER BY shared DESC, score DESC, id
LIMIT $limit
