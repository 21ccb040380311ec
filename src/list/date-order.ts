import type { OrderKey } from './order.ts'

/** Lists of what has a date may be sorted by it. */
export const DATE_ORDER = {
  sortKey: { ASC: 'dateKeyAscending', DESC: 'dateKeyDescending' },
  description: 'By first day; things without a date come last either way.',
} as const satisfies OrderKey
