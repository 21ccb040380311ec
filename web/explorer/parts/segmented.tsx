interface SegmentedProps<Value extends string> {
  label: string
  value: Value
  values: readonly Value[]
  text: (value: Value) => string
  onChange: (value: Value) => void
}

/** One of a few values, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  values,
  text,
  onChange,
}: SegmentedProps<Value>) {
  return (
    <div className="segmented" role="group" aria-label={label}>
      {values.map((one) => (
        <button
          key={one}
          type="button"
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
