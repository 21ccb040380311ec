// What may be meant by a name: Neo4j's own, by its full-text index. A whole name comes first, then
// what most facts touch.
// $query: in the syntax of Lucene. $hits: what the index may give at most. $limit: rows at most.
// A row a node: as written. Only of these the texts are read, and the id of another only where nothing
// counts its facts: at the end of a degreeKey it stands anyway.
CALL db.index.fulltext.queryNodes('search_names', $query, {limit: $hits}) YIELD node, score
WITH node AS n, score > 1000 AS isWhole, coalesce(node.degreeKey, node.id) AS place
ORDER BY isWhole DESC, place DESC
LIMIT $limit
RETURN n.id AS id, n.json AS json, n.degree AS degree
