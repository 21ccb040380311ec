// Every position of actors, of whatever modality: those that hold are compared, the others counted.
// $keys: actor ids. $links: HELD_BY and, where what others hold for them counts, ON_BEHALF_OF.
// $limit: rows a key.
// One row a key and position: its id, stance, topic and modality, and how the actor comes to it.
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Node {id: key})<-[r:HELD_BY|ON_BEHALF_OF]-(n:Position)
  WHERE type(r) IN $links
  RETURN n.id AS position, n.stance AS stance, n.topicId AS topic, n.modality AS modality,
    n.documentKey AS place, CASE type(r) WHEN 'HELD_BY' THEN 'SELF' ELSE 'REPRESENTED' END AS heldBy
  ORDER BY place, position, heldBy DESC
  LIMIT $limit
}
RETURN key, position, stance, topic, modality, heldBy, place
ORDER BY key, place, position, heldBy DESC
