// How many things of each type the graph holds, and of facts how many of each modality.
// One row a type and modality.
MATCH (n:Node)
RETURN n.type AS type, n.modality AS modality, count(*) AS count
ORDER BY type, modality
