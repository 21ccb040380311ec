import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether an element is wider inside than out, and on which sides something is out of sight. */
export interface Overflow {
  isWide: boolean
  /** Of the frame around it, which shows a shadow there. */
  className: string
}

export function useOverflow(of: RefObject<HTMLElement | null>): Overflow {
  const [isWide, setIsWide] = useState(false)
  const [sides, setSides] = useState('')

  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element
      const isBefore = scrollLeft > 1
      const isAfter = scrollLeft + clientWidth < scrollWidth - 1
      setIsWide(scrollWidth > clientWidth + 1)
      setSides(`${isBefore ? ' more-before' : ''}${isAfter ? ' more-after' : ''}`)
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    for (const child of element.children) sizes.observe(child)
    const children = new MutationObserver(look)
    children.observe(element, { childList: true })
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
      children.disconnect()
    }
  }, [of])

  return { isWide, className: `scroll-frame${sides}` }
}
