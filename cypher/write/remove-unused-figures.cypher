// Removes numbers that no fact gives any more.
MATCH (g:Figure)
WHERE NOT EXISTS { MATCH (g)<-[:GIVES]-(:Fact) }
DETACH DELETE g
