// What takes part in some events and instruments, and what some actors take part in, the most
// connected first.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// One row a neighbor: how many facts touch it.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:PARTICIPANT]-(b:Entity)
WHERE true // filter
WITH DISTINCT b
RETURN b.id AS target, b.degree AS degree
ORDER BY degree DESC, target
LIMIT $limit
