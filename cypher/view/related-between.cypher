// Relationships that lead from some things to one of them, by what their native edges tell.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $among: a map with each of them as a key: it is looked into, where a list would be
// gone through for each edge. $limit: rows in all.
// One row a relationship: when it holds, what stands at its ends.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]->(b:Entity)
WHERE $among[b.id] IS NOT NULL
AND true // filter
RETURN r.rid AS fact, r.modality AS modality, r.startMin AS dateMin, r.endMax AS dateMax,
  r.relation AS relation, id AS source, b.id AS target
ORDER BY fact
LIMIT $limit
