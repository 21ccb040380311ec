// Relationships that lead from some things back to the same thing, by what their native edges tell.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: relationships in all.
// One row a thing, in no order: its relationships, each a list: which it is, its modality, when it
// holds, its relation, where it leads.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]->(b:Entity)
WHERE b = a
AND true // filter
WITH id, r, b LIMIT $limit
RETURN id AS source,
  collect([r.rid, r.modality, r.startMin, r.endMax, r.relation, b.id]) AS related
