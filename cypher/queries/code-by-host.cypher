// Where code is
// Hosts by how many papers link a repository there.
// @group code
// @example graph-queries run code-by-host
MATCH (h:Host)<-[:HOSTED_ON]-(r:Repository)<-[:HAS_CODE]-(p:Paper)
RETURN h.name AS host, count(DISTINCT r) AS repositories, count(DISTINCT p) AS papers
ORDER BY papers DESC, host
