// Positions of the whole graph, as stance networks count them.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: positions in all.
// One row an actor that holds any, in no order: all rows or none are used. Lists beside each other, one
// entry a position: what it says, when it holds (empty without a date), how, and the document that it is
// first written in. As rows, thousands of positions would take both engines several times as long.
MATCH (f:Position)
WHERE true // filter
WITH f LIMIT $limit
RETURN f.actorId AS actor, collect(f.id) AS positions, collect(f.topicId) AS topics,
  collect(f.stance) AS stances, collect(f.conditional) AS conditional,
  collect(f.modality) AS modalities, collect(coalesce(f.dateMin, '')) AS firstDays,
  collect(coalesce(f.dateMax, '')) AS lastDays, collect(coalesce(head(f.documentIds), '')) AS documents
