import type { ReactNode } from 'react'
import { toSearch } from '../state/address.ts'
import { useApp } from '../state/app.ts'
import type { View } from '../state/view.ts'

/** The link goes with what it stands in: the keyboard, and the eye, begin at the top of what comes. */
function readFromTop(panel: HTMLElement) {
  panel.focus({ preventScroll: true })
  panel.scrollTop = 0
  if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView()
}

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
        const panel = event.currentTarget.closest<HTMLElement>('.tab-panel')
        change(part)
        if (panel && part.selected !== undefined) readFromTop(panel)
      }}
    >
      {children}
    </a>
  )
}
