import type { PassagePartsFragment, Support } from '../api/operations.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ViewLink } from './view-link.tsx'

type Passage = PassagePartsFragment

/** Where something is written: document, heading and line, and the words where they are attached. */
export function Evidence({ passage, support }: { passage: Passage; support?: Support }) {
  const t = useTexts()
  const { document, section, text } = passage
  return (
    <div className="evidence">
      {text !== null && <blockquote>{text}</blockquote>}
      <p className="source">
        <ViewLink
          title={t('readInDocument')}
          change={{ panel: 'document', document: document.id, passage: passage.id }}
        >
          {document.title}
        </ViewLink>
        {section !== null && <> · {section}</>} · {lines(passage, t('line'), t('lines'))}
        {support === 'DENIES' && <span className="chip warn">{t('supportDenies')}</span>}
      </p>
    </div>
  )
}

function lines({ line, endLine }: Passage, one: string, many: string) {
  if (line === null) return '?'
  if (endLine === null || endLine === line) return `${one} ${String(line)}`
  return `${many} ${String(line)}–${String(endLine)}`
}
