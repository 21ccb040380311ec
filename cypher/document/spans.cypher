// When documents were written.
// $ids: documents.
// One row a document that has a date: its first and its last day.
UNWIND $ids AS id
MATCH (d:Node {id: id})
WHERE d.dateMin IS NOT NULL
RETURN id, d.dateMin AS firstDay, d.dateMax AS lastDay
ORDER BY id
