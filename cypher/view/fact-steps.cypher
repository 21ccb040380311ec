// Steps from some things over facts.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $limit: rows in all.
// $ways: which link of a fact leads on from which: FROM>TO.
// $symmetric: relations that lead both ways whatever $ways says.
// One row a thing and neighbor.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]-(f:Fact)-[s:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]->(b:Entity)
WHERE (type(r) + '>' + type(s) IN $ways
  OR (f.relation IN $symmetric AND type(r) + '>' + type(s) IN ['FROM>TO', 'TO>FROM']))
AND true // filter
RETURN DISTINCT id AS source, b.id AS target
ORDER BY source, target
LIMIT $limit
