// Passages that mention entities.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: entity ids. $limit: rows a key.
// One row a key and item: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (e:Node {id: key})-[:MENTIONED_IN]->(n:Passage)
  WHERE true // filter
  WITH n, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, cursor
}
RETURN key, json, cursor
ORDER BY key, cursor // order
