// Facts whose coder was unsure of something, in the order of the documents.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph.
// $lower, $upper: bounds of the sort key, both included. $limit: rows a key.
// One row a key and fact: its id, how many doubts it has, and its sort key.
UNWIND $keys AS key
CALL () {
  MATCH (f:Fact)
  WHERE f.documentKey >= $lower AND f.documentKey <= $upper AND f.doubtCount > 0
  AND true // filter
  WITH f, f.documentKey AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN f.id AS fact, f.doubtCount AS doubtCount, cursor
}
RETURN key, fact, doubtCount, cursor
ORDER BY key, cursor // order
