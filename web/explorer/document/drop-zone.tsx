import { useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { readFile, type ReadResult } from './read-file.ts'

/** Takes the text file of a document: dropped, or chosen. */
export function DropZone({ sha256, onText }: { sha256: string; onText: (text: string) => void }) {
  const t = useTexts()
  const [isOver, setIsOver] = useState(false)
  const [result, setResult] = useState<ReadResult | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file, sha256)
    setResult(read)
    if (read.outcome === 'match') onText(read.text)
  }
  return (
    <>
      <label
        className={isOver ? 'drop-zone over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => {
          setIsOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          void take(event.dataTransfer.files[0])
        }}
      >
        <strong>{t('dropHere')}</strong>
        <span className="hint">{t('dropHint')}</span>
        <span className="button primary">{t('chooseFile')}</span>
        <input
          className="only-read"
          type="file"
          accept=".txt,text/plain"
          onChange={({ target }) => {
            void take(target.files?.[0])
          }}
        />
      </label>
      <p className="hint">
        sha256 <code className="hash">{sha256}</code>
      </p>
      {result?.outcome === 'other' && (
        <p className="failure" role="alert">
          {t('otherText')} <code className="hash">{result.sha256}</code>
        </p>
      )}
      {result?.outcome === 'insecure' && (
        <p className="failure" role="alert">
          {t('insecureContext')}
        </p>
      )}
    </>
  )
}
