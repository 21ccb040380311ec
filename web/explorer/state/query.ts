// A query part with readable values: colons and slashes as they are, commas between items.

/** Names and values in the order given; what is null, or an empty list, is left out. */
export function writeQuery(
  parts: readonly (readonly [name: string, value: string | readonly string[] | null | undefined])[],
): string {
  return parts
    .flatMap(([name, value]) => {
      if (value === null || value === undefined || value.length === 0) return []
      const items = typeof value === 'string' ? [value] : value
      return `${name}=${items.map(escape).join(',')}`
    })
    .join('&')
}

/** What an address gives, by name: null, or an empty list, where it gives nothing that fits. */
export type Given = ReturnType<typeof readQuery>

export function readQuery(search: string) {
  const given = new Map(
    search
      .replace(/^\?/, '')
      .split('&')
      .map((part) => {
        const [name = '', ...rest] = part.split('=')
        // Decoded before lists are cut: what sends an address on may encode the commas, too.
        return [name, unescape(rest.join('='))] as const
      }),
  )
  const text = (name: string) => {
    const value = given.get(name) ?? ''
    return value === '' ? null : value
  }
  const number = (name: string) => {
    const value = Number(text(name) ?? NaN)
    return Number.isFinite(value) ? value : null
  }
  const choice = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === given.get(name)) ?? null
  return {
    text,
    number,
    choice,
    list: (name: string) => given.get(name)?.split(',').filter(Boolean) ?? [],
    truth: (name: string) => {
      const word = choice(name, ['true', 'false'])
      return word === null ? null : word === 'true'
    },
    /** The nearest whole number of those allowed. */
    whole: (name: string, least: number, most = Number.MAX_SAFE_INTEGER) => {
      const value = number(name)
      return value === null ? null : Math.min(Math.max(Math.trunc(value), least), most)
    },
  }
}

/** Colons and slashes stay readable: an address may hold them. */
function escape(text: string) {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/')
}

/** An address that somebody cut or typed may hold a `%` that means nothing. */
function unescape(text: string) {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'))
  } catch {
    return text
  }
}
