// What may be meant by a name: Neo4j's own, by its full-text index. A whole name comes first, then
// what most facts touch.
// $query: in the syntax of Lucene. $hits: what the index may give at most. $limit: rows at most.
// A row a node: as written, and how many hits the index gave. Only of these the texts are read.
CALL db.index.fulltext.queryNodes('search_names', $query, {limit: $hits}) YIELD node, score
WITH collect({node: node, isWhole: score > 1000}) AS found
UNWIND found AS one
WITH one.node AS n, one.isWhole AS isWhole, size(found) AS hits
ORDER BY isWhole DESC, n.degreeKey DESC, n.id
LIMIT $limit
RETURN n.id AS id, n.json AS json, n.degree AS degree, hits AS hits
