// Actors with positions for and against on one topic.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph. $modalities: which positions count.
// $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// $lower, $upper: bounds of the sort key, both included. $limit: rows a key.
// One row a key, actor and topic: their ids, and the sort key.
UNWIND $keys AS key
CALL () {
  MATCH (n:Position)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE type(r) IN $links AND n.modality IN $modalities AND n.stance IN ['SUPPORTS', 'OPPOSES']
  WITH a.id AS actor, n.topicId AS topic, count(DISTINCT n.stance) AS sides
  WHERE sides = 2
  WITH actor, topic, actor + ' ' + topic AS cursor
  WHERE cursor >= $lower AND cursor <= $upper
  WITH actor, topic, cursor ORDER BY cursor LIMIT $limit // page
  RETURN actor, topic, cursor
}
RETURN key, actor, topic, cursor
ORDER BY key, cursor // order
