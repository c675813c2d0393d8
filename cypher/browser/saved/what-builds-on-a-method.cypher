// What builds on LoRA
MATCH path = (:Term {name: 'LoRA'})<-[:EXTENDS*1..4]-(:Term)
RETURN path
