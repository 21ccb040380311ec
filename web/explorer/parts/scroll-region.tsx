import { type ReactNode, useRef } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { useOverflow } from './use-overflow.ts'

interface ScrollRegionProps {
  label: string
  children: ReactNode
}

/**
 * What may be wider than its room. Where it is, a sentence says so, and a shadow lies on the side on
 * which there is more; the keyboard scrolls it, too.
 */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const t = useTexts()
  const region = useRef<HTMLDivElement>(null)
  const { isWide, className } = useOverflow(region)
  return (
    <>
      {isWide && <p className="hint scroll-hint">↔ {t('scrollHint')}</p>}
      <div className={className}>
        <div ref={region} className="scroll" tabIndex={0} role="group" aria-label={label}>
          {children}
        </div>
      </div>
    </>
  )
}
