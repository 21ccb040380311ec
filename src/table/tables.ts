import { actorsTable } from './actors.table.ts'
import { claimsTable } from './claims.table.ts'
import { positionsTable } from './positions.table.ts'
import { recommendationsTable } from './recommendations.table.ts'
import { relationshipsTable } from './relationships.table.ts'
import type { Table } from './table.ts'

const TABLES: readonly Table[] = [
  positionsTable,
  claimsTable,
  recommendationsTable,
  relationshipsTable,
  actorsTable,
]

export const TABLE_NAMES = TABLES.map(({ name }) => name)

export function tableOf(name: string): Table | undefined {
  return TABLES.find((table) => table.name === name)
}
