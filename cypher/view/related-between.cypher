// Relationships that lead from some things to one of them, by what their native edges tell.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $among: a map with each of them as a key: it is looked into, where a list would be
// gone through for each edge. $limit: relationships in all.
// One row a thing, in no order: its relationships, each a list: which it is, its modality, when it
// holds, its relation, where it leads. Of lists less is made and sent than of a row for each. The id at
// the end of a degreeKey is read in place of id itself, which Neo4j takes twice as long to come upon.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]->(b:Entity)
WHERE $among[substring(b.degreeKey, 10)] IS NOT NULL
AND true // filter
WITH id, r, b LIMIT $limit
RETURN id AS source,
  collect([r.rid, r.modality, r.startMin, r.endMax, r.relation, b.id]) AS related
