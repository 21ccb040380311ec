// Relationships that lead from some of the things that most facts touch to any of these, by what their
// native edges tell.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $least: the key of the least connected: it is compared, where of thousands a map
// would take a third of the time to send and to look into. $limit: relationships in all.
// One row a thing, in no order: its relationships, each a list: which it is, its modality, when it
// holds, its relation, where it leads. Of lists less is made and sent than of a row for each.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]->(b:Entity)
WHERE b.degreeKey >= $least
AND true // filter
WITH id, r, b LIMIT $limit
RETURN id AS source,
  collect([r.rid, r.modality, r.startMin, r.endMax, r.relation, b.id]) AS related
