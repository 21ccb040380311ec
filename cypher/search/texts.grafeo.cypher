// What the indexes of texts propose: the embedded engine's own.
// $numbers: internal numbers of nodes, straight from these indexes.
// A row a node: as written.
MATCH (n:Node)
WHERE id(n) IN $numbers
RETURN n.id AS id, n.json AS json, n.degree AS degree
ORDER BY n.id
