// Terms that co-occur with two terms
// The weaker of the two ties decides.
// @group bridges
// @param one term - An id, a name or another spelling
// @param other term - Another one
// @param limit integer 20 - So many rows
// @example graph-queries run common-neighbours -p one=adapter -p other=LoRA
MATCH (:Term {id: $one})-[a:CO_OCCURS_WITH]-(t:Term)-[b:CO_OCCURS_WITH]-(other:Term)
WHERE other.id = $other
RETURN t.name AS term, head([label IN labels(t) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, a.npmi AS withOne, b.npmi AS withOther, t.id AS id
ORDER BY CASE WHEN withOne < withOther THEN withOne ELSE withOther END DESC, id
LIMIT $limit
