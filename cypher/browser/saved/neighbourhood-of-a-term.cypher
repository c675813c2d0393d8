// What stands around layer normalization
MATCH path = (:Term {name: 'layer normalization'})-[:IS_A|PART_OF|EXTENDS|USED_FOR|COMPARED_WITH]-(:Term)
RETURN path
