// All shortest ways between two terms
// Over what texts and lexicon state, up to six steps.
// @group centrality and paths
// @param one term - An id, a name or another spelling
// @param other term - Another one
// @param limit integer 20 - So many rows
// @example graph-queries run all-shortest-paths -p one=LoRA -p other="layer normalization"
MATCH (one:Term {id: $one}), (other:Term {id: $other})
MATCH path = allShortestPaths((one)-[:IS_A|PART_OF|EXTENDS|USED_FOR|EVALUATED_ON|COMPARED_WITH*1..6]-(other))
WITH [n IN nodes(path) | n.name] AS terms, [r IN relationships(path) | type(r)] AS by, [n IN nodes(path) | n.id] AS ids
RETURN terms, by
ORDER BY ids, by
LIMIT $limit
