// What was written of some nodes, for an upgrade.
// $ids: ids.
// A row a node: its id, its type and as written.
UNWIND $ids AS key
MATCH (n:Node {id: key})
RETURN n.id AS id, n.type AS type, n.json AS json
ORDER BY n.id
