// How many doubts of each kind there are.
// $keys: one key that stands for the whole graph. $modalities: which facts count.
// $implied: the modality of our own reading.
// $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// One row a key and kind.
UNWIND $keys AS key
CALL () {
  MATCH (n:Fact)
  WHERE n.doubtCount > 0 AND n.modality IN $modalities
  RETURN 'AMBIGUITY' AS kind, coalesce(sum(n.doubtCount), 0) AS count
  UNION ALL
  MATCH (n:Fact)
  WHERE n.modality = $implied
  RETURN 'IMPLIED_ONLY' AS kind, count(n) AS count
  UNION ALL
  MATCH (n:Claim)-[:CONTRADICTS]->(other:Claim)
  WHERE n.modality IN $modalities AND other.modality IN $modalities
  RETURN 'CONTRADICTED' AS kind, count(*) AS count
  UNION ALL
  MATCH (n:Claim)-[:RESTATES]->(other:Claim)
  WHERE n.modality IN $modalities AND other.modality IN $modalities
  RETURN 'RESTATED' AS kind, count(*) AS count
  UNION ALL
  MATCH (n:Position)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE type(r) IN $links AND n.modality IN $modalities AND n.stance IN ['SUPPORTS', 'OPPOSES']
  WITH a.id AS actor, n.topicId AS topic, count(DISTINCT n.stance) AS sides
  WHERE sides = 2
  RETURN 'BOTH_SIDES' AS kind, count(*) AS count
}
RETURN key, kind, count
ORDER BY key, kind
