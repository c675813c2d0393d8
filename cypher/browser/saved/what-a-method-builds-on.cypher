// What VB-LoRA builds on, and what that builds on
MATCH path = (:Term {name: 'VB-LoRA'})-[:EXTENDS|PART_OF|IS_A*1..2]->(:Term)
RETURN path
