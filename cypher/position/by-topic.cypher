// Positions on topics.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: topic ids. $limit: rows a key.
// One row a key and item: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (t:Node {id: key})<-[:ON_TOPIC]-(n:Position)
  WHERE true // filter
  WITH n, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, cursor
}
RETURN key, json, cursor
ORDER BY key, cursor // order
