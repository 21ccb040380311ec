// Steps from some things over relationships, from where these start.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: ways in all.
// One row a thing, in no order: its neighbors, one for each way to them: how many facts touch each, and
// its id, as one text: src/graph/item.ts. A list takes less time to read than a row for each, and all
// ways or none are used.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]->(b:Entity)
WHERE true // filter
WITH id, b LIMIT $limit
RETURN id AS source, collect(b.degreeKey) AS places
