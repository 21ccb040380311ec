import { useState } from 'react'
import type { VocabularyQuery } from '../api/operations.ts'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DropZone } from './drop-zone.tsx'
import { FileAnswer } from './file-answer.tsx'
import { useFileDrop } from './file-drop.ts'
import { readFile, type ReadResult } from './read-file.ts'
import { Reader } from './reader.tsx'

/** The texts that were dropped, by their sha256, while the page is open. */
const texts = new Map<string, string>()

/** A file that somebody gave, and the document that is shown since. */
interface Taken {
  result: ReadResult
  beside: string | null
  /** Whose text it is: of the document that was shown, of another one, or of none. */
  fits: 'shown' | 'other' | 'none'
}

/** Reads a document beside its facts, from the text file that the reader has. */
export function DocumentPanel() {
  const t = useTexts()
  const { view, change, vocabulary } = useApp()
  const [taken, setTaken] = useState<Taken | null>(null)
  const readable = vocabulary?.documents.nodes.filter(({ sha256 }) => sha256 !== null) ?? []
  const id = view.document ?? readable[0]?.id ?? null
  const document = readable.find((one) => one.id === id)

  const take = async (file: File) => {
    const result = await readFile(file)
    const found = result.outcome === 'read' && withText(result.sha256, [document, ...readable])
    if (!found) {
      setTaken({ result, beside: id, fits: 'none' })
      return
    }
    texts.set(result.sha256, result.text)
    setTaken({ result, beside: found.id, fits: found.id === id ? 'shown' : 'other' })
    if (found.id !== id) change({ document: found.id, passage: null })
  }
  const onFile = (file: File) => {
    if (vocabulary) void take(file)
  }
  const isOver = useFileDrop(onFile)

  return (
    <section className="document">
      <h2>{t('document')}</h2>
      <label className="field">
        <span className="field-label">{t('whichDocument')}</span>
        <select
          value={id ?? ''}
          onChange={({ target }) => {
            change({ document: target.value, passage: null })
          }}
        >
          {!document && <option value={id ?? ''}>{t('chooseDocument')}</option>}
          {readable.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {taken?.beside === id && taken.fits !== 'shown' && (
        <FileAnswer result={taken.result} title={taken.fits === 'other' ? document?.title : null} />
      )}
      {document?.sha256 ? (
        <OneDocument
          key={document.id}
          id={document.id}
          sha256={document.sha256}
          isOver={isOver}
          onFile={onFile}
        />
      ) : (
        vocabulary && (
          <p className="none">{id === null ? t('documentWithoutText') : t('gone', { id })}</p>
        )
      )}
    </section>
  )
}

interface OneDocumentProps {
  id: string
  sha256: string
  isOver: boolean
  onFile: (file: File) => void
}

function OneDocument({ id, sha256, isOver, onFile }: OneDocumentProps) {
  const text = texts.get(sha256)
  if (text !== undefined) return <Reader id={id} text={text} />
  return <DropZone sha256={sha256} isOver={isOver} onFile={onFile} />
}

type Readable = VocabularyQuery['documents']['nodes'][number]

/** The first document that has a text; the one that is shown comes first, should two have the same. */
function withText(sha256: string, documents: readonly (Readable | undefined)[]) {
  return documents.find((one) => one?.sha256 === sha256)
}
