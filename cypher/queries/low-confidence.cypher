// What the graph is least sure of
// Relationships between terms that a text states, with the place.
// @group quality
// @param below number 0.6 - Confidence below this
// @param limit integer 20 - So many rows
// @example graph-queries run low-confidence -p below=0.7 -p limit=10
MATCH (a:Term)-[r:IS_A|PART_OF|EXTENDS|USED_FOR|EVALUATED_ON|COMPARED_WITH]->(b:Term)
WHERE r.confidence < $below
RETURN a.name AS start, type(r) AS relationship, b.name AS end, r.confidence AS confidence, r.evidence AS evidence
ORDER BY confidence, a.id, relationship, b.id
LIMIT $limit
