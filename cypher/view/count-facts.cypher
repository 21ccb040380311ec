// How many facts of the whole graph there are.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: counted as far as that.
// One row.
MATCH (f:Fact)
WHERE true // filter
WITH f LIMIT $limit
RETURN count(f) AS facts
