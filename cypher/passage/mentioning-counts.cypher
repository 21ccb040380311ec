// Passages that mention entities. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: entity ids.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (e:Node {id: key})-[:MENTIONED_IN]->(n:Passage)
WHERE true // filter
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
