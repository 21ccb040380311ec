import { DATE_ORDER } from '../list/date-order.ts'
import { eachOf, type GroupKey } from '../list/group-key.ts'
import type { OrderKey } from '../list/order.ts'

/** What lists of all that stands in a document may be sorted by. */
export const TEXT_ORDERS = {
  DOCUMENT: {
    sortKey: 'documentKey',
    description: 'By document, and there in the order of the text.',
  },
  ID: { sortKey: 'id', description: 'By id.' },
} as const satisfies Record<string, OrderKey>

/** What lists of all facts may be sorted by. */
export const FACT_ORDERS = {
  ...TEXT_ORDERS,
  DATE: DATE_ORDER,
} as const satisfies Record<string, OrderKey>

/** What lists of all facts may be counted by. */
export const FACT_GROUPS = {
  MODALITY: {
    expression: '[n.modality]',
    label: { enum: 'Modality' },
    description: 'By modality.',
  },
  DOCUMENT: { expression: eachOf('n.documentIds'), label: 'node', description: 'By document.' },
} as const satisfies Record<string, GroupKey>
