// Papers that link two terms
// They mention both.
// @group bridges
// @param one term - An id, a name or another spelling
// @param other term - Another one
// @param limit integer 20 - So many rows
// @example graph-queries run bridging-papers -p one=adapter -p other="few-shot learning"
MATCH (:Term {id: $one})<-[a:MENTIONS]-(p:Paper)-[b:MENTIONS]->(other:Term)
WHERE other.id = $other
RETURN p.title AS paper, p.year AS year, a.weight + b.weight AS weight, p.id AS id
ORDER BY weight DESC, id
LIMIT $limit
