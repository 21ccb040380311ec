// What relationships connect to some things, seen from where they end, the most connected first.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// One row a neighbor: how many facts touch it, and its id, as one text: src/graph/item.ts. To read and
// sort two would take half as long again.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:RELATED]-(b:Entity)
WHERE true // filter
WITH DISTINCT b
RETURN b.degreeKey AS place
ORDER BY place DESC
LIMIT $limit
