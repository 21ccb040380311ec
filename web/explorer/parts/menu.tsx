import { type ReactNode, useEffect, useRef, useState } from 'react'

interface MenuProps {
  label: ReactNode
  title: string
  children: () => ReactNode
}

/** A button that shows more below it, until Escape or a click elsewhere. */
export function Menu({ label, title, children }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const close = (event: PointerEvent | FocusEvent) => {
      if (!box.current?.contains(event.target as Node)) setIsOpen(false)
    }
    addEventListener('pointerdown', close)
    addEventListener('focusin', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('focusin', close)
    }
  }, [isOpen])
  return (
    <div
      ref={box}
      className="menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        setIsOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        className="tool wide"
        title={title}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen)
        }}
      >
        {label}
      </button>
      {isOpen && <div className="menu-body">{children()}</div>}
    </div>
  )
}
