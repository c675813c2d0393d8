// What the graph says of two terms, and where it is written
// @group provenance
// @param one term - An id, a name or another spelling
// @param other term - Another one
// @example graph-queries run evidence -p one=VB-LoRA -p other=LoRA
MATCH (:Term {id: $one})-[r]-(other:Term)
WHERE other.id = $other
RETURN startNode(r).name AS start, type(r) AS relationship, endNode(r).name AS end, r.confidence AS confidence, r.source AS source, r.evidence AS evidence
ORDER BY relationship, start, end
