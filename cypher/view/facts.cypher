// Facts of the whole graph, as edges are made of them.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row a fact, in no order: all rows or none are used. What it is, when it
// holds, what stands at its ends, its passages.
MATCH (f:Fact)
WHERE true // filter
WITH f LIMIT $limit
RETURN f.id AS fact, f.type AS type, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  f.documentIds AS documents, f.relation AS relation, f.family AS family, f.stance AS stance,
  f.fromId AS fromId, f.toId AS toId, f.actorId AS actorId, f.topicId AS topicId,
  f.assertedByIds AS assertedByIds, f.aboutIds AS aboutIds,
  f.issuedByIds AS issuedByIds, f.addresseeIds AS addresseeIds,
  [(f)-[:ON_BEHALF_OF]->(o:Actor) | o.id] AS onBehalfOfIds,
  [(f)-[:EVIDENCED_BY]->(p:Passage) | p.id] AS passages
