// Steps from some things over facts.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: ways in all.
// $ways: which link of a fact leads on from which: FROM>TO.
// $symmetric: relations that lead both ways whatever $ways says.
// One row a thing, in no order: its neighbors, one for each way to them: how many facts touch each, and
// its id, as one text: src/graph/item.ts. A list takes less time to read than a row for each, and all
// ways or none are used.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]-(f:Fact)-[s:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]->(b:Entity)
WHERE (type(r) + '>' + type(s) IN $ways
  OR (f.relation IN $symmetric AND type(r) + '>' + type(s) IN ['FROM>TO', 'TO>FROM']))
AND true // filter
WITH id, b LIMIT $limit
RETURN id AS source, collect(b.degreeKey) AS places
