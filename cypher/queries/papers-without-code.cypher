// Papers that propose something and link no code
// @group papers
// @param limit integer 20 - So many rows
// @example graph-queries run papers-without-code -p limit=5
MATCH (p:Paper)-[:PROPOSES]->(t:Term)
WHERE NOT EXISTS { (p)-[:HAS_CODE]->() }
WITH p, t.name AS name ORDER BY name
WITH p, collect(name) AS proposes
RETURN p.title AS paper, p.year AS year, proposes, p.id AS id
ORDER BY year DESC, id
LIMIT $limit
