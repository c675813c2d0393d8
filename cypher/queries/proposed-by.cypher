// Papers that propose a term
// @group papers
// @param term term - An id, a name or another spelling
// @example graph-queries run proposed-by -p term=VB-LoRA
MATCH (t:Term {id: $term})<-[r:PROPOSES]-(p:Paper)
RETURN p.title AS paper, p.year AS year, r.confidence AS confidence, r.evidence AS evidence, p.id AS id
ORDER BY confidence DESC, id
