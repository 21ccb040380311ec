import type { ReactNode } from 'react'
import { ScrollRegion } from './scroll-region.tsx'

interface CardTableProps {
  label: string
  className: string
  columns: readonly { key: string; heading: ReactNode; className?: string }[]
  /** Its rows, whose roles are said, too. */
  children: ReactNode
}

/**
 * A table whose rows become cards in a narrow window. Its roles are said: what is no table to look at
 * is one to listen to.
 */
export function CardTable({ label, className, columns, children }: CardTableProps) {
  return (
    <ScrollRegion label={label}>
      <table className={`${className} cards`} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={column.className}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </ScrollRegion>
  )
}
