// Facts that hold and whose coder was unsure of something, in the order of the documents.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph. $modalities: which facts count.
// $lower, $upper: bounds of the sort key, both included. $limit: rows a key.
// One row a key and fact: its id, how many doubts it has, and its sort key.
UNWIND $keys AS key
CALL () {
  MATCH (n:Fact)
  WHERE n.documentKey >= $lower AND n.documentKey <= $upper
    AND n.doubtCount > 0 AND n.modality IN $modalities
  WITH n, n.documentKey AS cursor ORDER BY cursor LIMIT $limit // page
  RETURN n.id AS fact, n.doubtCount AS doubtCount, cursor
}
RETURN key, fact, doubtCount, cursor
ORDER BY key, cursor // order
