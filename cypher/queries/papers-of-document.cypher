// The papers of an input file
// In its order.
// @group provenance
// @param document text - Its id, which begins with doc:
// @param limit integer 20 - So many rows
// @example graph-queries run papers-of-document -p document=doc:000-c8165f0690a789f1-txt -p limit=5
MATCH (:Document {id: $document})<-[l:LISTED_IN]-(p:Paper)
RETURN l.position AS position, p.title AS paper, p.id AS id
ORDER BY position, id
LIMIT $limit
