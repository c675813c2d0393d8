// The best connected terms
// By with how many others they co-occur.
// @group centrality and paths
// @param limit integer 20 - So many rows
// @example graph-queries run best-connected -p limit=10
MATCH (t:Term)-[c:CO_OCCURS_WITH]-(:Term)
WITH t, count(c) AS neighbours, sum(c.npmi) AS strength
RETURN t.name AS term, head([label IN labels(t) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, neighbours, strength, t.papers AS papers, t.id AS id
ORDER BY neighbours DESC, strength DESC, id
LIMIT $limit
