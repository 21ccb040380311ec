import { useTexts } from '../texts/use-texts.ts'
import type { ReadResult } from './read-file.ts'

interface FileAnswerProps {
  result: ReadResult
  /** The document whose text it is; null where it is of none that is listed. */
  title: string | null | undefined
}

/** What is said of a file that is not the text of the document that was shown. */
export function FileAnswer({ result, title }: FileAnswerProps) {
  const t = useTexts()
  if (title) {
    return (
      <p className="hint" role="status">
        {t('otherDocument', { title })}
      </p>
    )
  }
  return (
    <p className="failure" role="alert">
      {result.outcome === 'read' ? (
        <>
          {t('otherText')} <code className="hash">{result.sha256}</code>
        </>
      ) : (
        t(`file_${result.outcome}`)
      )}
    </p>
  )
}
