// How many facts touch entities, counted anew.
// $ids: the entities. $modalities: which facts count.
// One row an entity: distinct facts in any role, relationships, positions.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[r]-(f:Fact)
  WHERE type(r) <> 'CARRIED_BY' AND f.modality IN $modalities
  RETURN count(DISTINCT f) AS degree
}
CALL (e) {
  MATCH (e)<-[r:FROM|TO]-(f:Relationship)
  WHERE f.modality IN $modalities
  RETURN count(DISTINCT f) AS relationshipCount
}
CALL (e) {
  MATCH (e)<-[r:HELD_BY|ON_BEHALF_OF|ON_TOPIC]-(f:Position)
  WHERE f.modality IN $modalities
  RETURN count(DISTINCT f) AS positionCount
}
RETURN id, degree, relationshipCount, positionCount
ORDER BY id
