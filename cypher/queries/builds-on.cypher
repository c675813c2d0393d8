// What a method builds on
// What it extends, is a part or a kind of, up to two steps.
// @group methods
// @param term term - An id, a name or another spelling
// @example graph-queries run builds-on -p term=VB-LoRA
MATCH path = (t:Term {id: $term})-[:EXTENDS|PART_OF|IS_A*1..2]->(other:Term)
WHERE other <> t
WITH other, path ORDER BY length(path), [r IN relationships(path) | type(r)]
WITH other, head(collect([r IN relationships(path) | type(r)])) AS by
RETURN other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, by, other.papers AS papers, other.id AS id
ORDER BY size(by), papers DESC, id
