// Actors with positions for and against on one topic.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph.
// $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// $lower, $upper: bounds of the sort key, both included. $limit: rows a key.
// One row a key, actor and topic: their ids, and the sort key.
UNWIND $keys AS key
CALL () {
  MATCH (f:Position)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE type(r) IN $links AND f.stance IN ['SUPPORTS', 'OPPOSES']
  AND true // holder filter
  WITH a.id AS actor, f.topicId AS topic, count(DISTINCT f.stance) AS sides
  WHERE sides = 2
  WITH actor, topic, actor + ' ' + topic AS cursor
  WHERE cursor >= $lower AND cursor <= $upper
  WITH actor, topic, cursor ORDER BY cursor LIMIT $limit // page
  RETURN actor, topic, cursor
}
RETURN key, actor, topic, cursor
ORDER BY key, cursor // order
