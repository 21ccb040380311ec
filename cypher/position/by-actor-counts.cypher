// Positions that actors hold, themselves or through others. Counted.
// A list: src/list/marks.ts says what the marked lines are for.
// $keys: actor ids.
// $links: HELD_BY for what the actor itself holds, ON_BEHALF_OF for what others hold for it.
// One row a key and group: the value, and how many items have it.
UNWIND $keys AS key
MATCH (a:Node {id: key})<-[r:HELD_BY|ON_BEHALF_OF]-(n:Position)
WHERE type(r) IN $links
AND true // filter
UNWIND ['all'] AS group // group
RETURN key, group, count(*) AS count
ORDER BY key, group
