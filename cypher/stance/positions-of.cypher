// Positions of some actors, as stance networks count them.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the actors. $links: HELD_BY and, where what others hold for them counts, ON_BEHALF_OF.
// $limit: rows in all.
// One row a position: what it says, when it holds, how and where it is written.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:HELD_BY|ON_BEHALF_OF]-(f:Position)
WHERE type(r) IN $links
AND true // filter
WITH DISTINCT f, f.id AS place ORDER BY place LIMIT $limit
RETURN f.id AS position, f.actorId AS actor, f.topicId AS topic, f.stance AS stance,
  f.conditional AS conditional, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  f.documentIds AS documents
ORDER BY position
