// What stance networks cost in memory. `npm run bench` runs this first; alone: npm run bench:stance

import { measureStanceNetworks } from '../dist/bench/bench/stance-networks.js'
import { formatTable } from './table.js'

const rows = measureStanceNetworks().map(({ name, limit, measured, isOver }) => [
  name,
  limit,
  isOver ? `${measured}, OVER` : measured,
])
console.log(formatTable(['stance networks, in memory', 'limit', 'measured'], rows))
