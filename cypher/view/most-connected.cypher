// The things of the whole graph that most facts touch.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row a thing.
MATCH (b:Entity)
WHERE true // filter
RETURN b.id AS id, b.degree AS degree
ORDER BY degree DESC, id
LIMIT $limit
