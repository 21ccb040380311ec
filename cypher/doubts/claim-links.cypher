// Claims that are linked in one way, both of which are shown: what one contradicts, or says again.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph. $links: CONTRADICTS or RESTATES.
// $modalities: which claims count. $lower, $upper: bounds of the sort key, both included.
// $limit: rows a key.
// One row a key and link: the ids of both claims, and its sort key.
UNWIND $keys AS key
CALL () {
  MATCH (f:Claim)-[r:CONTRADICTS|RESTATES]->(other:Claim)
  WHERE type(r) IN $links AND f.modality IN $modalities AND other.modality IN $modalities
  AND true // link filter
  WITH f.id AS claim, other.id AS linked, f.documentKey + ' ' + other.id AS cursor
  WHERE cursor >= $lower AND cursor <= $upper
  WITH claim, linked, cursor ORDER BY cursor LIMIT $limit // page
  RETURN claim, linked, cursor
}
RETURN key, claim, linked, cursor
ORDER BY key, cursor // order
