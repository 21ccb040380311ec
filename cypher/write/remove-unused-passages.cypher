// Removes passages that no fact and no mention leads to any more.
MATCH (p:Passage)
WHERE NOT EXISTS { MATCH (p)<-[:EVIDENCED_BY]-(:Fact) }
  AND NOT EXISTS { MATCH (p)<-[:MENTIONED_IN]-(:Entity) }
DETACH DELETE p
