// Who takes part in which event or instrument, in the whole graph.
// A view: src/list/marks.ts says what the marked line is for.
// $limit: rows in all.
// One row an event or instrument and actor: its date, and the passages that mention it.
MATCH (a:Entity)-[:PARTICIPANT]->(b:Actor)
WHERE true // filter
RETURN a.id AS event, b.id AS actor, a.dateMin AS dateMin, a.dateMax AS dateMax,
  [(a)-[:MENTIONED_IN]->(p:Passage) | p.id] AS passages
ORDER BY event, actor
LIMIT $limit
