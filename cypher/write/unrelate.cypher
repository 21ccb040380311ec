// Removes the native edges of relationships, before they are written anew.
// $ids: the relationships.
UNWIND $ids AS id
MATCH (n:Node {id: id})-[:FROM]->(a:Entity)
MATCH (a)-[r:RELATED]->(:Entity)
WHERE r.rid = id
DELETE r
