// Writes edges of one type: src/graph/write.ts names it in the marked line.
// $rows: the ids of both ends, and properties.
UNWIND $rows AS row
MATCH (a:Node {id: row.from})
MATCH (b:Node {id: row.to})
CREATE (a)-[r:LINK]->(b) // type
SET r += row.properties
