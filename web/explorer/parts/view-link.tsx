import type { ReactNode } from 'react'
import { toSearch } from '../state/address.ts'
import { useApp } from '../state/app.ts'
import type { View } from '../state/view.ts'

interface ViewLinkProps {
  change: Partial<View>
  title?: string
  children: ReactNode
}

/** A link to another view: followed in place, and one that can be opened in a tab or copied. */
export function ViewLink({ change: part, title, children }: ViewLinkProps) {
  const { view, change } = useApp()
  return (
    <a
      className="view-link"
      title={title}
      href={`?${toSearch({ ...view, ...part })}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        change(part)
      }}
    >
      {children}
    </a>
  )
}
