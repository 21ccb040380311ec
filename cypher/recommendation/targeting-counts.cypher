// Recommendations about actors, whoever is asked. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: actor ids.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (a:Node {id: key})<-[:TARGETS]-(n:Recommendation)
WHERE true // filter
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
