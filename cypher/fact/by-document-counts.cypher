// Facts that documents carry. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: document ids.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (d:Node {id: key})<-[:CARRIED_BY]-(n:Fact)
WHERE true // filter
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
