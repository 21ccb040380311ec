// Positions of some actors, as stance networks count them.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the actors. $links: HELD_BY and, where what others hold for them counts, ON_BEHALF_OF.
// $limit: positions in all.
// One row for all positions that say and hold alike, in no order: all rows or none are used. Its columns
// are those of positions.cypher.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:HELD_BY|ON_BEHALF_OF]-(f:Position)
WHERE type(r) IN $links
AND true // filter
WITH DISTINCT f, f.id AS place ORDER BY place LIMIT $limit
RETURN f.stance AS stance, f.conditional AS conditional, f.modality AS modality,
  f.dateMin AS firstDay, f.dateMax AS lastDay, substring(f.id, size(f.id) - 1) AS part,
  collect(f.id) AS positions, collect(f.actorId) AS actors, collect(f.topicId) AS topics,
  collect(coalesce(head(f.documentIds), '')) AS documents
