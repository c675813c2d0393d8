// How else a term is written
// And which other terms are written so too.
// @group concepts
// @param term term - An id, a name or another spelling
// @example graph-queries run synonyms -p term="layer normalization"
MATCH (t:Term {id: $term})
UNWIND t.aliases AS alias
OPTIONAL MATCH (other:Term {name: alias}) WHERE other <> t
WITH alias, other.id AS id ORDER BY id
RETURN alias, collect(id) AS alsoNameOf
ORDER BY alias
