// Gives nodes of an older version what this one keeps besides.
// $rows: id and properties.
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n += row.properties
