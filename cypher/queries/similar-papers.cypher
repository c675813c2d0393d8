// Papers like a paper
// Its nearest by the rarity of the terms they share, and those terms.
// @group papers
// @param paper paper - An id or a title
// @param limit integer 10 - So many rows
// @example graph-queries run similar-papers -p paper="VB-LoRA: Extreme Parameter Efficient Fine-Tuning with Vector Banks"
MATCH (p:Paper {id: $paper})-[s:SHARES_CONCEPTS]-(other:Paper)
RETURN other.title AS paper, other.year AS year, s.score AS score, s.terms AS terms, other.id AS id
ORDER BY score DESC, id
LIMIT $limit
