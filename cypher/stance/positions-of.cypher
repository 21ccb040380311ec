// Positions of some actors, as stance networks count them.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the actors. $links: HELD_BY and, where what others hold for them counts, ON_BEHALF_OF.
// $limit: positions in all.
// One row an actor that says any, in no order: all rows or none are used. Lists beside each other, as in
// positions.cypher.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:HELD_BY|ON_BEHALF_OF]-(f:Position)
WHERE type(r) IN $links
AND true // filter
WITH DISTINCT f, f.id AS place ORDER BY place LIMIT $limit
RETURN f.actorId AS actor, collect(f.id) AS positions, collect(f.topicId) AS topics,
  collect(f.stance) AS stances, collect(f.conditional) AS conditional,
  collect(f.modality) AS modalities, collect(coalesce(f.dateMin, '')) AS firstDays,
  collect(coalesce(f.dateMax, '')) AS lastDays, collect(coalesce(head(f.documentIds), '')) AS documents
