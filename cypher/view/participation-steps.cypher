// Steps from some things over participation.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $way: ALONG (from the actor), AGAINST or BOTH.
// One row a thing and way to a neighbor, in no order: how many facts touch that. All rows or none are
// used, and sorting thousands would take longer than reading them.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:PARTICIPANT]-(b:Entity)
WHERE ($way = 'BOTH'
  OR ($way = 'ALONG' AND startNode(r).id = b.id)
  OR ($way = 'AGAINST' AND startNode(r).id = a.id))
AND true // filter
RETURN id AS source, b.id AS target, b.degree AS degree
LIMIT $limit
