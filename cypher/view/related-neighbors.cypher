// What relationships connect to some things, either way round, the most connected first.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// One row a neighbor: how many facts touch it.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]-(b:Entity)
WHERE true // filter
WITH DISTINCT b
RETURN b.id AS target, b.degree AS degree
ORDER BY degree DESC, target
LIMIT $limit
