// Facts that are not shown and would be doubted besides: each once, whatever it is doubted for.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph. $hidden: the modalities that are not shown.
// $kinds: which kinds of doubts count.
// $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// One row a key and modality: how many facts.
UNWIND $keys AS key
CALL () {
  MATCH (f:Fact)
  WHERE 'AMBIGUITY' IN $kinds AND f.doubtCount > 0
  AND true // filter
  RETURN f.id AS fact, f.modality AS modality
  UNION
  MATCH (f:Claim)-[r:CONTRADICTS|RESTATES]-(other:Claim)
  WHERE f.modality IN $hidden
    AND ((type(r) = 'CONTRADICTS' AND 'CONTRADICTED' IN $kinds)
      OR (type(r) = 'RESTATES' AND 'RESTATED' IN $kinds))
  AND true // link filter
  RETURN f.id AS fact, f.modality AS modality
  UNION
  MATCH (f:Position)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE 'BOTH_SIDES' IN $kinds AND type(r) IN $links
  AND true // holder filter
  WITH DISTINCT f, a // first the few that are hidden, and only then what stands against them
  MATCH (a)<-[s:HELD_BY|ON_BEHALF_OF]-(other:Position)
  WHERE type(s) IN $links AND other.topicId = f.topicId
    AND ((f.stance = 'SUPPORTS' AND other.stance = 'OPPOSES')
      OR (f.stance = 'OPPOSES' AND other.stance = 'SUPPORTS'))
  AND true // other filter
  RETURN f.id AS fact, f.modality AS modality
}
RETURN key, modality, count(DISTINCT fact) AS count
ORDER BY key, modality
