// Removes the edges that lead from nodes, before they are written anew.
// $ids: the nodes.
UNWIND $ids AS id
MATCH (n:Node {id: id})-[r]->(:Node)
WHERE type(r) <> 'RELATED'
DELETE r
