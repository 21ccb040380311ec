// Steps from some things over relationships.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $way: ALONG, AGAINST or BOTH. $symmetric: relations that lead both ways whatever $way says.
// One row a thing and way to a neighbor, in no order: how many facts touch that. All rows or none are
// used, and sorting thousands would take longer than reading them.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]-(b:Entity)
WHERE ($way = 'BOTH' OR r.relation IN $symmetric
  OR ($way = 'ALONG' AND startNode(r).id = a.id)
  OR ($way = 'AGAINST' AND startNode(r).id = b.id))
AND true // filter
RETURN id AS source, b.id AS target, b.degree AS degree
LIMIT $limit
