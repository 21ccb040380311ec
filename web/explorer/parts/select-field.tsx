interface SelectFieldProps<Value extends string | number> {
  label: string
  /** For those who see the page other things say what it is for. */
  isLabelHidden?: boolean
  value: Value
  values: readonly Value[]
  /** How a value is called. */
  text?: (value: Value) => string
  onChange: (value: Value) => void
}

/** One of some values. */
export function SelectField<Value extends string | number>({
  label,
  isLabelHidden = false,
  value,
  values,
  text = String,
  onChange,
}: SelectFieldProps<Value>) {
  return (
    <label className="field">
      <span className={isLabelHidden ? 'only-read' : 'field-label'}>{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((one) => String(one) === target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
