// What the graph already holds of some items.
// $ids: their ids.
// One row an item that is there: the fingerprint of what was written, and how often it was.
UNWIND $ids AS id
MATCH (n:Node {id: id})
RETURN id, n.fingerprint AS fingerprint, n.version AS version
ORDER BY id
