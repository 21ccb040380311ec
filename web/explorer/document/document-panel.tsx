import { useState } from 'react'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DropZone } from './drop-zone.tsx'
import { Reader } from './reader.tsx'

/** Reads a document beside its facts, from the text file that the reader has. */
export function DocumentPanel() {
  const t = useTexts()
  const { view, change, vocabulary } = useApp()
  const readable = vocabulary?.documents.nodes.filter(({ sha256 }) => sha256 !== null) ?? []
  const id = view.document ?? readable[0]?.id ?? null
  const document = readable.find((one) => one.id === id)
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
      {document?.sha256 ? (
        <OneDocument key={document.id} id={document.id} sha256={document.sha256} />
      ) : (
        vocabulary && (
          <p className="none">{id === null ? t('documentWithoutText') : t('gone', { id })}</p>
        )
      )}
    </section>
  )
}

/** The texts that were dropped, while the page is open. */
const texts = new Map<string, string>()

function OneDocument({ id, sha256 }: { id: string; sha256: string }) {
  const [text, setText] = useState(texts.get(sha256) ?? null)
  if (text !== null) return <Reader id={id} text={text} />
  return (
    <DropZone
      sha256={sha256}
      onText={(read) => {
        texts.set(sha256, read)
        setText(read)
      }}
    />
  )
}
