// All nodes of an older version that search looks into: what an upgrade goes through.
// $types: the types that search answers with.
// A row a node: its id.
MATCH (n:Node)
WHERE n.type IN $types
RETURN n.id AS id
ORDER BY n.id
