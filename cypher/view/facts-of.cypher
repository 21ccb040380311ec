// Facts that lead to some things, as edges are made of them.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $links: in which roles. $limit: rows in all.
// One row a fact: what it is, when it holds, what stands at its ends, its passages.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]-(f:Fact)
WHERE type(r) IN $links
AND true // filter
WITH DISTINCT f, f.id AS place ORDER BY place LIMIT $limit
RETURN f.id AS fact, f.type AS type, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  f.documentIds AS documents, f.relation AS relation, f.family AS family, f.stance AS stance,
  f.fromId AS fromId, f.toId AS toId, f.actorId AS actorId, f.topicId AS topicId,
  f.assertedByIds AS assertedByIds, f.aboutIds AS aboutIds,
  f.issuedByIds AS issuedByIds, f.addresseeIds AS addresseeIds,
  [(f)-[:ON_BEHALF_OF]->(o:Actor) | o.id] AS onBehalfOfIds,
  [(f)-[:EVIDENCED_BY]->(p:Passage) | p.id] AS passages
ORDER BY fact
