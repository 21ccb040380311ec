// What the store says of itself: one row, or none where Acta has written nothing.
MATCH (s:ActaStore {key: 'store'})
RETURN s.schemaVersion AS schemaVersion, s.dataVersion AS dataVersion, s.bundles AS bundles
