// What has an id, of whatever type.
// $keys: ids.
// One row a key that something has: the node as written.
UNWIND $keys AS key
MATCH (n:Node {id: key})
RETURN key, n.json AS json, n.degree AS degree
ORDER BY key
