// Terms that papers mention together with a term
// More often than chance (npmi from 0 to 1), and how often.
// @group concepts
// @param term term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run co-occurring -p term=adapter
MATCH (t:Term {id: $term})-[c:CO_OCCURS_WITH]-(other:Term)
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, c.papers AS papers, c.npmi AS npmi, other.id AS id
ORDER BY npmi DESC, papers DESC, id
LIMIT $limit
