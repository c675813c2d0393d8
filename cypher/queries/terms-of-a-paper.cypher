// What is in a paper
// Every term that it mentions, with the role it has there.
// @group papers
// @param paper paper - An id or a title
// @example graph-queries run terms-of-a-paper -p paper="VB-LoRA: Extreme Parameter Efficient Fine-Tuning with Vector Banks"
MATCH (p:Paper {id: $paper})-[m:MENTIONS]->(t:Term)
OPTIONAL MATCH (p)-[r:PROPOSES|ADDRESSES|USES|EVALUATED_ON|COMPARED_WITH]->(t)
WITH t, m, type(r) AS role ORDER BY role
WITH t, m, collect(role) AS roles
RETURN t.name AS term, head([label IN labels(t) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, roles, m.count AS mentions, m.weight AS weight, t.id AS id
ORDER BY weight DESC, id
