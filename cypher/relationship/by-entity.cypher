// Relationships at either end of which entities stand.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: entity ids. $limit: rows a key.
// $ends: FROM where the entity is the start, TO where it is the end.
// One row a key and item: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (e:Node {id: key})<-[r:FROM|TO]-(n:Relationship)
  WHERE type(r) IN $ends
  AND true // filter
  WITH DISTINCT n, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, cursor
}
RETURN key, json, cursor
ORDER BY key, cursor // order
