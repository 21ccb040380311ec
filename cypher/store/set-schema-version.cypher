// Notes an upgrade, in the transaction that makes it.
// $schemaVersion: the version that the data now has.
MATCH (s:ActaStore {key: 'store'})
SET s.schemaVersion = $schemaVersion, s.locked = false
