import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'

const SHOWN = 2000

/** Copies a text, and says so for a moment. */
export function CopyButton({
  text,
  className,
  title,
  children,
}: {
  text: () => string
  className: string
  title?: string
  children: ReactNode
}) {
  const t = useTexts()
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setDone('copied')
    } catch {
      setDone('notCopied')
    }
    setTimeout(() => {
      setDone(null)
    }, SHOWN)
  }
  return (
    <button
      type="button"
      className={className}
      title={title}
      onClick={() => {
        void copy()
      }}
    >
      {done === null ? children : t(done)}
      <span role="status" className="only-read">
        {done !== null && t(done)}
      </span>
    </button>
  )
}
