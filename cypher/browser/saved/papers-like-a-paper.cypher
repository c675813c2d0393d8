// Papers that share concepts with the paper on VB-LoRA
MATCH (:Term {name: 'VB-LoRA'})<-[:PROPOSES]-(p:Paper)
MATCH path = (p)-[:SHARES_CONCEPTS]-(:Paper)
RETURN path
