// Whether the database holds anything at all: one row, or none.
MATCH (n)
RETURN 1 AS found
LIMIT 1
