// Facts of one modality, in the order of the documents: those that only our reading carries.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph. $modality: that of our own reading.
// $lower, $upper: bounds of the sort key, both included. $limit: rows a key.
// One row a key and fact: its id and sort key.
UNWIND $keys AS key
CALL () {
  MATCH (f:Fact)
  WHERE f.documentKey >= $lower AND f.documentKey <= $upper AND f.modality = $modality
  AND true // filter
  WITH f, f.documentKey AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN f.id AS fact, cursor
}
RETURN key, fact, cursor
ORDER BY key, cursor // order
