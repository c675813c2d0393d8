// Terms within so many steps of a term
// Over what texts and lexicon state; up to three steps.
// @group centrality and paths
// @param term term - An id, a name or another spelling
// @param hops integer 2 - From 1 to 3
// @param limit integer 50 - So many rows
// @example graph-queries run within-hops -p term=LoRA -p hops=1
MATCH path = (t:Term {id: $term})-[:IS_A|PART_OF|EXTENDS|USED_FOR*1..3]-(other:Term)
WHERE other <> t AND length(path) <= $hops
WITH other, min(length(path)) AS hops
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, hops, other.papers AS papers, other.id AS id
ORDER BY hops, papers DESC, id
LIMIT $limit
