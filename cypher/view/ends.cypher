// What decides whether a filter keeps things.
// $ids: the things.
// One row a thing that is there: its type, its kind, how many facts touch it.
UNWIND $ids AS id
MATCH (e:Node {id: id})
RETURN id, e.type AS type, e.kind AS kind, e.degree AS degree
ORDER BY id
