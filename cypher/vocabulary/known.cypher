// Which terms of the vocabularies exist: topics, relation types, families, themes.
// $keys: ids.
// One row a key that exists.
UNWIND $keys AS key
MATCH (n:Node {id: key})
RETURN key
ORDER BY key
