// What a term is a kind or a part of
// Up to three steps.
// @group concepts
// @param term term - An id, a name or another spelling
// @example graph-queries run broader -p term=LoRA
MATCH path = (t:Term {id: $term})-[:IS_A|PART_OF*1..3]->(other:Term)
WHERE other <> t
WITH other, min(length(path)) AS steps
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, steps, other.papers AS papers, other.id AS id
ORDER BY steps, papers DESC, id
