// The closest ties around adapters
MATCH path = (:Term {name: 'adapter'})-[c:CO_OCCURS_WITH]-(other:Term)
RETURN path ORDER BY c.npmi DESC, other.id LIMIT 25
