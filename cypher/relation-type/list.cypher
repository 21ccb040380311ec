// All relation types, by family and code.
// $keys: one key that stands for the whole graph.
// One row a key and relation type: the node as written.
UNWIND $keys AS key
MATCH (n:RelationType)
RETURN key, n.json AS json
ORDER BY key, n.family, n.code
LIMIT 10000
