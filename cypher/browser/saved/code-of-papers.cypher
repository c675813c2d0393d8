// Repositories that several papers link
MATCH (r:Repository)<-[:HAS_CODE]-(p:Paper)
WITH r, count(p) AS papers WHERE papers > 1
MATCH path = (r)<-[:HAS_CODE]-(:Paper)
RETURN path
