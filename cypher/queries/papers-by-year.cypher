// Papers by year
// With how many of them have code; papers whose year is unknown come last.
// @group overview
// @example graph-queries run papers-by-year
MATCH (p:Paper)
RETURN p.year AS year, count(*) AS papers, sum(CASE WHEN EXISTS { (p)-[:HAS_CODE]->() } THEN 1 ELSE 0 END) AS withCode
ORDER BY year
