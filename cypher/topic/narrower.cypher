// More special topics of topics.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: topic ids. $limit: rows a key.
// One row a key and entity: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (t:Node {id: key})<-[:BROADER]-(n:Topic)
  WHERE true // filter
  WITH n, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, n.degree AS degree, cursor
}
RETURN key, json, degree, cursor
ORDER BY key, cursor // order
