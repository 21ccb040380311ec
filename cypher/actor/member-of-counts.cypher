// Actors that others are members of. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: actor ids.
// $relation: the code of the relation type. $modalities: which of the relationships count.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (a:Node {id: key})-[r:RELATED]->(n:Actor)
WHERE r.relation = $relation AND r.modality IN $modalities
AND true // filter
WITH DISTINCT key, n
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
