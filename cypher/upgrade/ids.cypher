// All nodes of an older version: what an upgrade goes through.
// A row a node: its id.
MATCH (n:Node)
RETURN n.id AS id
ORDER BY n.id
