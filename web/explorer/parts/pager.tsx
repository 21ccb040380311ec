import { useTexts } from '../texts/use-texts.ts'

interface PagerProps {
  /** From 1 on. */
  page: number
  pages: number
  onPrevious: () => void
  onNext: () => void
}

/** Leads through a list, page by page. */
export function Pager({ page, pages, onPrevious, onNext }: PagerProps) {
  const t = useTexts()
  return (
    <div className="row pager">
      <button type="button" className="button" disabled={page <= 1} onClick={onPrevious}>
        {t('previous')}
      </button>
      <span className="hint">{t('pageOf', { page, pages })}</span>
      <button type="button" className="button" disabled={page >= pages} onClick={onNext}>
        {t('next')}
      </button>
    </div>
  )
}
