// What was written of some nodes, for an upgrade.
// $ids: ids.
// A row a node: its id, its type, as written, and what search looks through as it is now.
UNWIND $ids AS key
MATCH (n:Node {id: key})
RETURN n.id AS id, n.type AS type, n.json AS json, n.searchNames AS searchNames,
  n.searchWholeNames AS searchWholeNames, n.searchText AS searchText
ORDER BY n.id
