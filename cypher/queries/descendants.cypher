// What builds on a method
// Whatever extends it, or extends what extends it, up to four steps.
// @group methods
// @param term term - An id, a name or another spelling
// @param limit integer 50 - So many rows
// @example graph-queries run descendants -p term=LoRA
MATCH path = (t:Term {id: $term})<-[:EXTENDS*1..4]-(other:Term)
WHERE other <> t
WITH other, min(length(path)) AS steps
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, steps, other.papers AS papers, other.id AS id
ORDER BY steps, papers DESC, id
LIMIT $limit
