// How many doubts of each kind there are.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph. $modalities: which claims count.
// $implied: the modality of our own reading.
// $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// One row a key and kind.
UNWIND $keys AS key
CALL () {
  MATCH (f:Fact)
  WHERE f.doubtCount > 0
  AND true // filter
  RETURN 'AMBIGUITY' AS kind, coalesce(sum(f.doubtCount), 0) AS count
  UNION ALL
  MATCH (f:Fact)
  WHERE f.modality = $implied
  AND true // filter
  RETURN 'IMPLIED_ONLY' AS kind, count(f) AS count
  UNION ALL
  MATCH (f:Claim)-[:CONTRADICTS]->(other:Claim)
  WHERE f.modality IN $modalities AND other.modality IN $modalities
  AND true // link filter
  RETURN 'CONTRADICTED' AS kind, count(*) AS count
  UNION ALL
  MATCH (f:Claim)-[:RESTATES]->(other:Claim)
  WHERE f.modality IN $modalities AND other.modality IN $modalities
  AND true // link filter
  RETURN 'RESTATED' AS kind, count(*) AS count
  UNION ALL
  MATCH (f:Position)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE type(r) IN $links AND f.stance IN ['SUPPORTS', 'OPPOSES']
  AND true // holder filter
  WITH a.id AS actor, f.topicId AS topic, count(DISTINCT f.stance) AS sides
  WHERE sides = 2
  RETURN 'BOTH_SIDES' AS kind, count(*) AS count
}
RETURN key, kind, count
ORDER BY key, kind
