/** `edge:actor:a:AGREES_WITH:actor:b`: ids have colons themselves, relations are in capitals. */
const EDGE = /^edge:(.+?):([A-Z][A-Z_]*):(.+)$/

/** The ends of an edge by its id, and whether it is a cell of actors by topics. */
export function endsOf(id: string) {
  const [, from, relation, to] = EDGE.exec(id) ?? []
  if (from === undefined || to === undefined || relation === undefined) return null
  return { from, to, isCell: relation.startsWith('STANCE_') }
}
