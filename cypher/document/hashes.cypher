// Documents whose text was coded, with its SHA-256.
// One row a document.
MATCH (d:Document)
WHERE d.sha256 IS NOT NULL
RETURN d.id AS id, d.sha256 AS sha256
ORDER BY id
LIMIT 10000
