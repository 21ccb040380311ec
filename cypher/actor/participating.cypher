// Actors that take part in events or instruments.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: event or instrument ids. $limit: rows a key.
// One row a key and entity: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (e:Node {id: key})-[:PARTICIPANT]->(n:Actor)
  WHERE true // filter
  WITH n, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, n.degree AS degree, cursor
}
RETURN key, json, degree, cursor
ORDER BY key, cursor // order
