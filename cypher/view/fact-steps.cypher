// Steps from some things over facts.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $ways: which link of a fact leads on from which: FROM>TO.
// $symmetric: relations that lead both ways whatever $ways says.
// One row a thing and way to a neighbor, in no order: how many facts touch that. All rows or none are
// used, and sorting thousands would take longer than reading them.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]-(f:Fact)-[s:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]->(b:Entity)
WHERE (type(r) + '>' + type(s) IN $ways
  OR (f.relation IN $symmetric AND type(r) + '>' + type(s) IN ['FROM>TO', 'TO>FROM']))
AND true // filter
RETURN id AS source, b.id AS target, b.degree AS degree
LIMIT $limit
