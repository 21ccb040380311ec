// What may be meant by words of a text: Neo4j's own, by its full-text index.
// $query: in the syntax of Lucene. $hits: what the index may give at most. $limit: rows at most.
// A row a node: as written.
CALL db.index.fulltext.queryNodes('search_texts', $query, {limit: $hits}) YIELD node, score
WITH node AS n, score
RETURN n.id AS id, n.json AS json, n.degree AS degree
ORDER BY score DESC, n.id
LIMIT $limit
