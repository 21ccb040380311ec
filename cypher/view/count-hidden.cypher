// How many facts of the whole graph there are of each modality.
// A view: src/list/marks.ts says what the marked line is for.
// One row a modality.
MATCH (f:Fact)
WHERE true // filter
RETURN f.modality AS modality, count(*) AS facts
ORDER BY modality
