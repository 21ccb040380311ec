// Steps from some things over relationships.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: ways in all.
// $way: ALONG, AGAINST or BOTH. $symmetric: relations that lead both ways whatever $way says.
// One row a thing, in no order: its neighbors, one for each way to them, and how many facts touch each
// of these. A list takes less time to read than a row for each, and all ways or none are used.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]-(b:Entity)
WHERE ($way = 'BOTH' OR r.relation IN $symmetric
  OR ($way = 'ALONG' AND startNode(r).id = a.id)
  OR ($way = 'AGAINST' AND startNode(r).id = b.id))
AND true // filter
WITH id, b LIMIT $limit
RETURN id AS source, collect(b.id) AS targets, collect(b.degree) AS degrees
