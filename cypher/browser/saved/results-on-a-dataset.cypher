// Numbers reported on ImageNet
MATCH path = (:Dataset {name: 'ImageNet'})<-[:ON_DATASET]-(r:Result)<-[:REPORTS]-(:Paper)
RETURN path
