interface NumberFieldProps {
  label: string
  value: number | null | undefined
  /** The greatest number that makes sense. */
  max?: number
  step?: number
  onChange: (value: number | undefined) => void
}

/** A number from 0 on, or nothing. What lies beyond is brought to the nearest that makes sense. */
export function NumberField({ label, value, max, step, onChange }: NumberFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        type="number"
        min={0}
        max={max}
        step={step}
        value={value ?? ''}
        onChange={({ target }) => {
          const written = target.value === '' ? undefined : Number(target.value)
          const within = written && Math.min(max ?? Number.MAX_SAFE_INTEGER, Math.max(0, written))
          onChange(step === undefined && within ? Math.trunc(within) : within)
        }}
      />
    </label>
  )
}
