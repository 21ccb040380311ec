// Everything that search looks into, of a graph that is small enough to look at all of it.
// $most: how many entities and facts it may have. $types: which of them are looked for.
// A row a node, as written; none where the graph is larger.
CALL () {
  MATCH (e:Entity)
  RETURN count(e) AS entities
}
CALL () {
  MATCH (f:Fact)
  RETURN count(f) AS facts
}
WITH entities + facts AS things
WHERE things <= $most
MATCH (n:Node)
WHERE n.type IN $types AND (n.searchNames IS NOT NULL OR n.searchText IS NOT NULL)
RETURN n.id AS id, n.json AS json, n.degree AS degree
ORDER BY n.id
