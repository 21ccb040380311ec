// Steps from some things over participation.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: ways in all.
// $way: ALONG (from the actor), AGAINST or BOTH.
// One row a thing, in no order: its neighbors, one for each way to them: how many facts touch each, and
// its id, as one text: src/graph/item.ts. A list takes less time to read than a row for each, and all
// ways or none are used.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:PARTICIPANT]-(b:Entity)
WHERE ($way = 'BOTH'
  OR ($way = 'ALONG' AND startNode(r).id = b.id)
  OR ($way = 'AGAINST' AND startNode(r).id = a.id))
AND true // filter
WITH id, b LIMIT $limit
RETURN id AS source, collect(b.degreeKey) AS places
