// Methods for a task
// Those that a text says are used for it, and those that papers on the task propose.
// @group tasks and datasets
// @param task term - An id, a name or another spelling
// @param limit integer 20 - So many rows
// @example graph-queries run methods-for-task -p task="image classification"
MATCH (task:Term {id: $task})
CALL {
  WITH task
  MATCH (task)<-[u:USED_FOR]-(m:Method)
  RETURN m, 'used for it' AS why, u.confidence AS confidence
  UNION ALL
  WITH task
  MATCH (task)<-[:ADDRESSES]-(:Paper)-[r:PROPOSES]->(m:Method)
  RETURN m, 'proposed by a paper on it' AS why, r.confidence AS confidence
}
WITH m, why, max(confidence) AS confidence ORDER BY why
WITH m, collect(why) AS why, max(confidence) AS confidence
RETURN m.name AS method, why, confidence, m.papers AS papers, m.id AS id
ORDER BY size(why) DESC, papers DESC, confidence DESC, id
LIMIT $limit
