// Terms that one paper mentions
// The least certain first; many of them are worth a look.
// @group quality
// @param limit integer 20 - So many rows
// @example graph-queries run seen-once -p limit=10
MATCH (t:Term)
WHERE t.papers = 1
RETURN t.name AS term, head([label IN labels(t) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, t.confidence AS confidence, t.id AS id
ORDER BY confidence, id
LIMIT $limit
