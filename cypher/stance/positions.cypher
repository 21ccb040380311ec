// Positions of the whole graph, as stance networks count them.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: positions in all.
// One row for all positions that say and hold alike, in no order: all rows or none are used. Lists beside
// each other, one entry a position: who, on what, and the document that it is first written in. As rows of
// their own, thousands of positions would take both engines several times as long; `part`, the last
// character of ids, keeps any list from growing so long that to read it holds up others.
MATCH (f:Position)
WHERE true // filter
WITH f LIMIT $limit
RETURN f.stance AS stance, f.conditional AS conditional, f.modality AS modality,
  f.dateMin AS firstDay, f.dateMax AS lastDay, substring(f.id, size(f.id) - 1) AS part,
  collect(f.id) AS positions, collect(f.actorId) AS actors, collect(f.topicId) AS topics,
  collect(coalesce(head(f.documentIds), '')) AS documents
