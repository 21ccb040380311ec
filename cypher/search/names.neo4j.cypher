// What may be meant by a name: Neo4j's own, by its full-text index. A whole name comes first, then
// what most facts touch.
// $query: in the syntax of Lucene. $hits: what the index may give at most. $all: where it gives at
// most so many, they are all read. $limit: else so many are.
// One row: how many hits the index gave, and the nodes as written. Only of these the texts are read;
// rows of their own would each be charged with the memory of the whole list.
CALL db.index.fulltext.queryNodes('search_names', $query, {limit: $hits}) YIELD node, score
WITH node AS n, score > 1000 AS isWhole
ORDER BY isWhole DESC, n.degreeKey DESC, n.id
WITH collect(n) AS found
WITH found, size(found) AS hits
RETURN hits AS hits,
  [n IN found[0..CASE WHEN hits <= $all THEN hits ELSE $limit END] |
    {id: n.id, json: n.json, degree: n.degree}] AS nodes
ORDER BY hits
