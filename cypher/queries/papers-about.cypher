// Papers about a term
// Those that mention it, the most specific first, with what they do with it.
// @group papers
// @param term term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run papers-about -p term=LoRA
MATCH (t:Term {id: $term})<-[m:MENTIONS]-(p:Paper)
OPTIONAL MATCH (p)-[r:PROPOSES|ADDRESSES|USES|EVALUATED_ON|COMPARED_WITH]->(t)
WITH p, m, type(r) AS role ORDER BY role
WITH p, m, collect(role) AS roles
RETURN p.title AS paper, p.year AS year, roles, m.count AS mentions, m.weight AS weight, p.id AS id
ORDER BY weight DESC, id
LIMIT $limit
