// Where actors stand: each position that holds, with its topic.
// $keys: actor ids. $links: HELD_BY and, where what others hold for them counts, ON_BEHALF_OF.
// $modalities: which positions count. $limit: rows a key.
// One row a key and position: its id, stance and topic, and how the actor comes to it.
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Node {id: key})<-[r:HELD_BY|ON_BEHALF_OF]-(p:Position)
  WHERE type(r) IN $links AND p.modality IN $modalities
  RETURN p.id AS position, p.stance AS stance, p.topicId AS topic, p.documentKey AS place,
    CASE type(r) WHEN 'HELD_BY' THEN 'SELF' ELSE 'REPRESENTED' END AS heldBy
  ORDER BY place, position
  LIMIT $limit
}
RETURN key, position, stance, topic, heldBy, place
ORDER BY key, place, position
