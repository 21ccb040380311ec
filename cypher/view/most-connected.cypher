// The things of the whole graph that most facts touch.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row a thing: how many facts touch it, and its id, as one text: src/graph/item.ts. All have one;
// that it is asked for lets Neo4j go along its index.
MATCH (b:Entity)
WHERE b.degreeKey IS NOT NULL
AND true // filter
RETURN b.degreeKey AS place
ORDER BY place DESC
LIMIT $limit
