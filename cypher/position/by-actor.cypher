// Positions that actors hold, themselves or through others.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: actor ids. $limit: rows a key.
// $links: HELD_BY for what the actor itself holds, ON_BEHALF_OF for what others hold for it.
// One row a key and item: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Node {id: key})<-[r:HELD_BY|ON_BEHALF_OF]-(n:Position)
  WHERE type(r) IN $links
  AND true // filter
  WITH n, r, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, cursor, CASE type(r) WHEN 'HELD_BY' THEN 'SELF' ELSE 'REPRESENTED' END AS heldBy
}
RETURN key, json, cursor, heldBy
ORDER BY key, cursor // order
