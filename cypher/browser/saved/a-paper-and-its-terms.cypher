// A paper and its terms
MATCH (:Term {name: 'VB-LoRA'})<-[:PROPOSES]-(p:Paper)
MATCH path = (p)-[:PROPOSES|ADDRESSES|USES|EVALUATED_ON|COMPARED_WITH]->(:Term)
RETURN path
