// Notes what was written, in the transaction that writes it.
// $dataVersion: the new version of the data. $bundles: the bundles it holds.
MATCH (s:ActaStore {key: 'store'})
SET s.dataVersion = $dataVersion, s.bundles = $bundles, s.locked = false
