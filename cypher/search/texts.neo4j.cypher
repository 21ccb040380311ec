// What may be meant by words of a text: Neo4j's own, by its full-text index, its best first.
// $query: in the syntax of Lucene. $hits: what the index may give at most. $all: where it gives at
// most so many, they are all read. $limit: else so many are.
// One row: how many hits the index gave, and the nodes as written. Rows of their own would each be
// charged with the memory of the whole list.
CALL db.index.fulltext.queryNodes('search_texts', $query, {limit: $hits}) YIELD node
WITH collect(node) AS found
WITH found, size(found) AS hits
RETURN hits AS hits,
  [n IN found[0..CASE WHEN hits <= $all THEN hits ELSE $limit END] |
    {id: n.id, json: n.json, degree: n.degree}] AS nodes
ORDER BY hits
