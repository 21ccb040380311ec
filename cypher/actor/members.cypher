// Actors that are members of others.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: actor ids. $limit: rows a key.
// $relation: the code of the relation type. $modalities: which of the relationships count.
// One row a key and entity: the node as written, and its sort key.
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Node {id: key})<-[r:RELATED]-(n:Actor)
  WHERE r.relation = $relation AND r.modality IN $modalities
  AND true // filter
  WITH DISTINCT n, n.id AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.json AS json, n.degree AS degree, cursor
}
RETURN key, json, degree, cursor
ORDER BY key, cursor // order
