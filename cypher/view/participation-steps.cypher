// Steps from some things over participation.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $way: ALONG (from the actor), AGAINST or BOTH.
// One row a thing and neighbor.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:PARTICIPANT]-(b:Entity)
WHERE ($way = 'BOTH'
  OR ($way = 'ALONG' AND startNode(r).id = b.id)
  OR ($way = 'AGAINST' AND startNode(r).id = a.id))
AND true // filter
RETURN DISTINCT id AS source, b.id AS target
ORDER BY source, target
LIMIT $limit
