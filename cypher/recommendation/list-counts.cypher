// Recommendations of the whole graph. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: one key that stands for the whole graph.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (n:Recommendation)
WHERE true // filter
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
