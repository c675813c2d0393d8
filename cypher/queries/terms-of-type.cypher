// The terms of one type
// Concept, Method, Task, Dataset or Metric.
// @group overview
// @param type text Method - One of the five types
// @param limit integer 20 - So many rows
// @example graph-queries run terms-of-type -p type=Dataset
MATCH (t:Term)
WHERE $type IN labels(t)
RETURN t.name AS term, t.papers AS papers, t.confidence AS confidence, t.id AS id
ORDER BY papers DESC, id
LIMIT $limit
