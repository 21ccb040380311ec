// What facts connect to some things, either way round, the most connected first.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $ways: which link of a fact leads on from which: FROM>TO.
// One row a neighbor: how many facts touch it, and its id, as one text: src/graph/item.ts. To read and
// sort two would take half as long again.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]-(f:Fact)-[s:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]->(b:Entity)
WHERE type(r) + '>' + type(s) IN $ways
AND true // filter
WITH DISTINCT b
RETURN b.degreeKey AS place
ORDER BY place DESC
LIMIT $limit
