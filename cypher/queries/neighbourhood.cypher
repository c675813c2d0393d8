// What stands around a term
// Every relationship to another term that a text or the lexicon states.
// @group concepts
// @param term term - An id, a name or another spelling
// @param limit integer 50 - So many rows
// @example graph-queries run neighbourhood -p term="layer normalization"
MATCH (t:Term {id: $term})-[r:IS_A|PART_OF|EXTENDS|USED_FOR|EVALUATED_ON|COMPARED_WITH]-(other:Term)
RETURN type(r) AS relationship, CASE WHEN startNode(r) = t THEN 'to' ELSE 'from' END AS direction,
  other.name AS term, head([label IN labels(other) WHERE label IN ['Concept', 'Method', 'Task', 'Dataset', 'Metric']]) AS type, coalesce(r.papers, size(r.evidence)) AS papers, r.confidence AS confidence, other.id AS id
ORDER BY relationship, direction DESC, papers DESC, confidence DESC, id
LIMIT $limit
