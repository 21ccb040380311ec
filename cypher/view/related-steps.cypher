// Steps from some things over relationships.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $way: ALONG, AGAINST or BOTH. $symmetric: relations that lead both ways whatever $way says.
// One row a thing and neighbor.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]-(b:Entity)
WHERE ($way = 'BOTH' OR r.relation IN $symmetric
  OR ($way = 'ALONG' AND startNode(r).id = a.id)
  OR ($way = 'AGAINST' AND startNode(r).id = b.id))
AND true // filter
RETURN DISTINCT id AS source, b.id AS target
ORDER BY source, target
LIMIT $limit
