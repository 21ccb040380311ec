// Relationships that lead to some things from one of some others, by what their native edges tell: of a
// hub that touches more than all of these do, far fewer edges are gone through than from the hub itself.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $among: a map with each of the others as a key: it is looked into, where a list would
// be gone through for each edge. $limit: relationships in all.
// One row a thing, in no order: its relationships, each a list: which it is, its modality, when it
// holds, its relation, where it comes from. Why degreeKey: related-between.cypher.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:RELATED]-(b:Entity)
WHERE $among[substring(b.degreeKey, 10)] IS NOT NULL
AND true // filter
WITH id, r, b LIMIT $limit
RETURN id AS target,
  collect([r.rid, r.modality, r.startMin, r.endMax, r.relation, b.id]) AS related
