import { useEffect, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'

/** A date or interval, asked for when it is finished: Enter, or the next field. */
export function DateField({
  value,
  onChange,
}: {
  value: string
  onChange: (date: string) => void
}) {
  const t = useTexts()
  const [text, setText] = useState(value)
  useEffect(() => {
    setText(value)
  }, [value])
  const finish = () => {
    if (text.trim() !== value) onChange(text.trim())
  }
  return (
    <label className="field">
      <span className="field-label">{t('filterDate')}</span>
      <input
        type="text"
        placeholder="2018 · 2017/2018-09"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
        }}
        onBlur={finish}
        onKeyDown={({ key }) => {
          if (key === 'Enter') finish()
        }}
      />
    </label>
  )
}
