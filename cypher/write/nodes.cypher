// Writes nodes: new ones are made, others get exactly these properties.
// $rows: id and properties. The marked line sets their labels: src/graph/write.ts.
UNWIND $rows AS row
MERGE (n:Node {id: row.id})
SET n = row.properties
SET n:Node // labels
