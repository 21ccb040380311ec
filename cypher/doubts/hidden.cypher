// Facts that do not hold and would be doubted besides: each once, whatever it is doubted for.
// $keys: one key that stands for the whole graph. $modalities: which facts hold.
// $kinds: which kinds of doubts count.
// $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// One row a key and modality: how many facts.
UNWIND $keys AS key
CALL () {
  MATCH (n:Fact)
  WHERE 'AMBIGUITY' IN $kinds AND n.doubtCount > 0 AND NOT n.modality IN $modalities
  RETURN n.id AS fact, n.modality AS modality
  UNION
  MATCH (n:Claim)-[r:CONTRADICTS|RESTATES]-(other:Claim)
  WHERE NOT n.modality IN $modalities
    AND ((type(r) = 'CONTRADICTS' AND 'CONTRADICTED' IN $kinds)
      OR (type(r) = 'RESTATES' AND 'RESTATED' IN $kinds))
  RETURN n.id AS fact, n.modality AS modality
  UNION
  MATCH (n:Position)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE 'BOTH_SIDES' IN $kinds AND type(r) IN $links AND NOT n.modality IN $modalities
  WITH DISTINCT n, a // first the few that are hidden, and only then what stands against them
  MATCH (a)<-[s:HELD_BY|ON_BEHALF_OF]-(other:Position)
  WHERE type(s) IN $links AND other.topicId = n.topicId
    AND ((n.stance = 'SUPPORTS' AND other.stance = 'OPPOSES')
      OR (n.stance = 'OPPOSES' AND other.stance = 'SUPPORTS'))
  RETURN n.id AS fact, n.modality AS modality
}
RETURN key, modality, count(DISTINCT fact) AS count
ORDER BY key, modality
