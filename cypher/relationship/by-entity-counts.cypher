// Relationships at either end of which entities stand. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: entity ids.
// $ends: FROM where the entity is the start, TO where it is the end.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (e:Node {id: key})<-[r:FROM|TO]-(n:Relationship)
WHERE type(r) IN $ends
AND true // filter
WITH DISTINCT key, n
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
