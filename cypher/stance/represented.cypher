// On whose behalf positions are held, besides the actors that hold them.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row a position and actor, in no order: all rows or none are used.
MATCH (f:Position)-[:ON_BEHALF_OF]->(a:Actor)
WHERE true // filter
WITH f, a LIMIT $limit
RETURN f.id AS position, a.id AS actor
