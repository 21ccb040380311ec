// Facts of the whole graph, by as few columns as tell their edges apart: what a row costs in time and
// memory is its columns.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row a fact, in no order: all rows or none are used. What it is, when it holds, what stands at
// its ends, alone (source, target) or in lists; of a position sources are whom it is held for.
MATCH (f:Fact)
WHERE true // filter
WITH f LIMIT $limit
RETURN f.id AS fact, f.type AS type, f.modality AS modality, f.dateMin AS dateMin, f.dateMax AS dateMax,
  coalesce(f.relation, f.stance) AS relation,
  coalesce(f.fromId, f.actorId) AS source, coalesce(f.toId, f.topicId) AS target,
  CASE WHEN f.type = 'position' THEN [(f)-[:ON_BEHALF_OF]->(o:Actor) | o.id]
    ELSE coalesce(f.assertedByIds, f.issuedByIds) END AS sources,
  coalesce(f.aboutIds, f.addresseeIds) AS targets
