// Facts that lead to some things, by as few columns as tell their edges apart.
// A view: src/list/marks.ts says what the marked line is for.
// $ids: the things. $links: in which roles. $limit: rows in all.
// One row a fact: what it is, when it holds, what stands at its ends, alone (source, target) or in
// lists; of a position sources are whom it is held for.
UNWIND $ids AS id
MATCH (a:Node {id: id})<-[r:FROM|TO|HELD_BY|ON_BEHALF_OF|ON_TOPIC|ASSERTED_BY|ABOUT|ISSUED_BY|ADDRESSED_TO]-(f:Fact)
WHERE type(r) IN $links
AND true // filter
WITH DISTINCT f, f.id AS place ORDER BY place LIMIT $limit
RETURN f.id AS fact, f.type AS type, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  coalesce(f.relation, f.stance) AS relation,
  coalesce(f.fromId, f.actorId) AS source, coalesce(f.toId, f.topicId) AS target,
  CASE WHEN f.type = 'position' THEN [(f)-[:ON_BEHALF_OF]->(o:Actor) | o.id]
    ELSE coalesce(f.assertedByIds, f.issuedByIds) END AS sources,
  coalesce(f.aboutIds, f.addresseeIds) AS targets
ORDER BY fact
