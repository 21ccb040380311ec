// All that the index of names and words is made of: read once by the embedded engine, in slices.
// A row a node that search looks into: its words as the index takes them, null where it has none.
MATCH (n:Node)
WHERE n.searchNames IS NOT NULL OR n.searchText IS NOT NULL
RETURN
  n.id AS id,
  n.type AS type,
  n.degree AS degree,
  n.searchNames AS names,
  n.searchWholeNames AS wholeNames,
  n.searchText AS text
ORDER BY n.id
