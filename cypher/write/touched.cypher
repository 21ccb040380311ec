// The entities that facts lead to.
// $ids: the facts.
// One row an entity.
UNWIND $ids AS fact
MATCH (f:Node {id: fact})-[r]->(e:Entity)
WHERE type(r) <> 'CARRIED_BY'
RETURN DISTINCT e.id AS id
ORDER BY id
