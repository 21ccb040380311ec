// Stores the counts of entities, and the keys they are sorted by.
// $rows: id and properties.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties
