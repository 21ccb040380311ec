/** A value as it stands in a message: as JSON, cut when long. */
export function quote(value: unknown) {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** One member of a list field, as messages name it: `evidence[0]`. */
export function member(field: string, index: number) {
  return `${field}[${String(index)}]`
}
