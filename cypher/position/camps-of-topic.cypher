// Who stands where on topics: each position that holds, with each actor that holds it.
// $keys: topic ids. $links: HELD_BY and, where what others hold for actors counts, ON_BEHALF_OF.
// $modalities: which positions count. $limit: rows a key.
// One row a key, position and actor: stance, and how the actor comes to it.
UNWIND $keys AS key
CALL (key) {
  MATCH (t:Node {id: key})<-[:ON_TOPIC]-(p:Position)
  MATCH (p)-[r:HELD_BY|ON_BEHALF_OF]->(a:Actor)
  WHERE type(r) IN $links AND p.modality IN $modalities
  RETURN p.id AS position, p.stance AS stance, p.documentKey AS place, a.id AS actor,
    CASE type(r) WHEN 'HELD_BY' THEN 'SELF' ELSE 'REPRESENTED' END AS heldBy
  ORDER BY place, heldBy DESC, actor
  LIMIT $limit
}
RETURN key, position, stance, actor, heldBy, place
ORDER BY key, place, heldBy DESC, actor
