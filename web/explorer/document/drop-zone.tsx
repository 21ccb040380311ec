import { useTexts } from '../texts/use-texts.ts'

interface DropZoneProps {
  /** Of the text that is looked for. */
  sha256: string
  /** A file is held over the page. */
  isOver: boolean
  onFile: (file: File) => void
}

/** Asks for the text file of a document: dropped, here or elsewhere on the page, or chosen. */
export function DropZone({ sha256, isOver, onFile }: DropZoneProps) {
  const t = useTexts()
  return (
    <>
      <label className={isOver ? 'drop-zone over' : 'drop-zone'}>
        <strong>{t('dropHere')}</strong>
        <span className="hint">{t('dropHint')}</span>
        <span className="button primary">{t('chooseFile')}</span>
        <input
          className="only-read"
          type="file"
          accept=".txt,text/plain"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) onFile(file)
          }}
        />
      </label>
      <p className="hint">
        sha256 <code className="hash">{sha256}</code>
      </p>
    </>
  )
}
