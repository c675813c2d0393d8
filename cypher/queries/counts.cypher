// How much of everything
// Nodes by label and relationships by type.
// @group overview
// @example graph-queries run counts
CALL {
  MATCH (n) WHERE n.digest IS NOT NULL
  UNWIND labels(n) AS name
  RETURN 'nodes' AS what, name, count(*) AS count
  UNION ALL
  MATCH ()-[r]->() WHERE r.digest IS NOT NULL
  RETURN 'relationships' AS what, type(r) AS name, count(*) AS count
}
RETURN what, name, count
ORDER BY what, count DESC, name
