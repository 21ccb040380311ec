/** What one attribute may be. */
export type Cell = string | number | boolean | readonly string[] | null

/** One attribute of nodes or edges, under the same name in every format. */
export interface Column<Item> {
  name: string
  type: 'text' | 'list' | 'integer' | 'number' | 'boolean'
  of: (item: Item) => Cell
}

/** The same as one text, for formats without lists. */
export function cellText(value: Cell): string {
  if (value === null) return ''
  return Array.isArray(value) ? value.join('; ') : String(value)
}

/** The attributes that an item has, by name: those without a value are left out. */
export function attributesOf<Item>(columns: readonly Column<Item>[], item: Item) {
  const attributes: Record<string, Exclude<Cell, null>> = {}
  for (const { name, of } of columns) {
    const value = of(item)
    if (value === null || (Array.isArray(value) && value.length === 0)) continue
    attributes[name] = value as Exclude<Cell, null>
  }
  return attributes
}
