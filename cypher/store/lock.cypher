// Makes the store's own node where it is missing, and holds it until the transaction ends:
// of two processes that start at once, the second waits here for the first.
// $schemaVersion: the version that a new store is given.
// One row: what the store says of itself.
MERGE (s:ActaStore {key: 'store'})
ON CREATE SET s.schemaVersion = $schemaVersion, s.dataVersion = 'empty', s.bundles = []
SET s.locked = true
RETURN s.schemaVersion AS schemaVersion, s.dataVersion AS dataVersion, s.bundles AS bundles
