// What the index of names proposes: the embedded engine's own.
// $ids: ids.
// A row a node: as written.
UNWIND $ids AS key
MATCH (n:Node {id: key})
RETURN n.id AS id, n.json AS json, n.degree AS degree
ORDER BY n.id
