import { useApp } from '../state/app.ts'
import { MAX_COMPARED, MAX_OF } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What can be done with a thing: around it, with its neighbors, without it, from it, beside others. */
export function NodeActions({ id, type }: { id: string; type: string }) {
  const t = useTexts()
  const { view, change } = useApp()
  const { of, hidden, compared } = view
  const isCenter = of.includes(id)
  const isHidden = hidden.includes(id)
  return (
    <div className="row actions">
      {of.length > 0 && !isCenter && (
        <button
          type="button"
          className="button primary"
          disabled={of.length >= MAX_OF}
          onClick={() => {
            change({ of: [...of, id] })
          }}
        >
          {t('expand')}
        </button>
      )}
      <button
        type="button"
        className="button"
        disabled={of.length === 1 && isCenter}
        onClick={() => {
          change({ of: [id], depth: 1, hidden: hidden.filter((one) => one !== id) })
        }}
      >
        {t('onlyAround')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          change({ hidden: isHidden ? hidden.filter((one) => one !== id) : [...hidden, id] })
        }}
      >
        {isHidden ? t('unhide') : t('hide')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          change({ panel: 'paths', from: id, to: null })
        }}
      >
        {t('pathsFrom')}
      </button>
      {type === 'Actor' && (
        <button
          type="button"
          className="button"
          disabled={compared.includes(id) || compared.length >= MAX_COMPARED}
          onClick={() => {
            change({ compared: [...compared, id], panel: 'compare' })
          }}
        >
          {t('compareIt')}
        </button>
      )}
      {type === 'Topic' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            change({ panel: 'topics', topic: id })
          }}
        >
          {t('camps')}
        </button>
      )}
    </div>
  )
}
