import type { ReactNode } from 'react'

interface SegmentedProps<Value extends string> {
  label: string
  value: Value
  values: readonly Value[]
  text: (value: Value) => ReactNode
  /** Where it looks otherwise: the class of the group, and of its buttons. */
  className?: string
  buttonClass?: string
  onChange: (value: Value) => void
}

/** One of a few values, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  values,
  text,
  className = 'segmented',
  buttonClass,
  onChange,
}: SegmentedProps<Value>) {
  return (
    <div className={className} role="group" aria-label={label}>
      {values.map((one) => (
        <button
          key={one}
          type="button"
          className={buttonClass}
          aria-pressed={value === one}
          onClick={() => {
            onChange(one)
          }}
        >
          {text(one)}
        </button>
      ))}
    </div>
  )
}
