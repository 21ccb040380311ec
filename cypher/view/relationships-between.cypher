// Relationships that lead from some things to one of them, as edges are made of them: found by their
// native edges, which pass over all other facts.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $among: a map with each of them as a key: it is looked into, where a list would be
// gone through for each edge. $limit: rows in all.
// One row a relationship: what it is, when it holds, what stands at its ends, its passages. Why degreeKey:
// related-between.cypher.
UNWIND $ids AS id
MATCH (a:Node {id: id})-[r:RELATED]->(b:Entity)
WHERE $among[substring(b.degreeKey, 10)] IS NOT NULL
WITH r.rid AS rid
MATCH (f:Node {id: rid})
WHERE true // filter
WITH f, f.id AS place ORDER BY place LIMIT $limit
RETURN f.id AS fact, f.type AS type, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  f.documentIds AS documents, f.relation AS relation, f.family AS family, f.stance AS stance,
  f.fromId AS fromId, f.toId AS toId, f.actorId AS actorId, f.topicId AS topicId,
  f.assertedByIds AS assertedByIds, f.aboutIds AS aboutIds,
  f.issuedByIds AS issuedByIds, f.addresseeIds AS addresseeIds,
  [(f)-[:ON_BEHALF_OF]->(o:Actor) | o.id] AS onBehalfOfIds,
  [(f)-[:EVIDENCED_BY]->(p:Passage) | p.id] AS passages
ORDER BY fact
