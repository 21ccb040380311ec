// Positions of the whole graph, as stance networks count them.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row a position, in no order: all rows or none are used. What it says, when it holds, how and
// where it is written.
MATCH (f:Position)
WHERE true // filter
WITH f LIMIT $limit
RETURN f.id AS position, f.actorId AS actor, f.topicId AS topic, f.stance AS stance,
  f.conditional AS conditional, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  f.documentIds AS documents
