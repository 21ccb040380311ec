// Every position of actors that a filter keeps, whether it is shown or only counted.
// A view: src/list/marks.ts says what the marked line is for.
// $keys: actor ids. $links: HELD_BY and, where what others hold for them counts, ON_BEHALF_OF.
// $limit: rows a key.
// One row a key and position: its id, stance, topic and modality, and how the actor comes to it.
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Node {id: key})<-[r:HELD_BY|ON_BEHALF_OF]-(f:Position)
  WHERE type(r) IN $links
  AND true // filter
  RETURN f.id AS position, f.stance AS stance, f.topicId AS topic, f.modality AS modality,
    f.documentKey AS place, CASE type(r) WHEN 'HELD_BY' THEN 'SELF' ELSE 'REPRESENTED' END AS heldBy
  ORDER BY place, position, heldBy DESC
  LIMIT $limit
}
RETURN key, position, stance, topic, modality, heldBy, place
ORDER BY key, place, position, heldBy DESC
