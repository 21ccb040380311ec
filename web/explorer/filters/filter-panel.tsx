import type { GraphFilter } from '../api/operations.ts'
import { EntityPicker } from '../parts/entity-picker.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { useApp } from '../state/app.ts'
import { EMPTY_PART, MAX_DEPTH, MAX_OF } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'
import { withConditions } from './conditions.ts'
import { DateField } from './date-field.tsx'
import {
  ActorKindFacet,
  DocumentFacet,
  EdgeFacets,
  LanguageFacet,
  ModalityFacet,
} from './facets.tsx'
import { NumberField } from './number-field.tsx'
import { useCounts } from './use-counts.ts'

const ENTITIES = ['ACTOR', 'TOPIC', 'EVENT', 'INSTRUMENT', 'DOCUMENT'] as const
const MAX_CHOSEN = 100
const DEPTHS = Array.from({ length: MAX_DEPTH }, (_, index) => index + 1)

/** Chooses the part of the graph that is drawn. */
export function FilterPanel() {
  const t = useTexts()
  const { view, change } = useApp()
  const { filter } = view
  const counts = useCounts(view)
  const set = (more: Partial<GraphFilter>) => {
    change({ filter: withConditions(filter, more) })
  }
  return (
    <div className="filters">
      <div className="panel-head">
        <h2>{t('filters')}</h2>
        <button
          type="button"
          className="entity-link"
          disabled={Object.keys(filter).length === 0 && view.of.length === 0}
          onClick={() => {
            change({ ...EMPTY_PART })
          }}
        >
          {t('reset')}
        </button>
      </div>

      {/* What is around things, and what makes other edges, says nothing of positions. */}
      {view.display === 'stance' ? (
        <ModalityFacet counts={counts} set={set} />
      ) : (
        <>
          <Around />
          <EdgeFacets counts={counts} set={set} />
        </>
      )}
      <ActorKindFacet counts={counts} set={set} />
      <EntityPicker
        label={t('filterActors')}
        chosen={filter.actors ?? []}
        types={['ACTOR']}
        most={MAX_CHOSEN}
        onChange={(actors) => {
          set({ actors })
        }}
      />
      <EntityPicker
        label={t('filterTopics')}
        chosen={filter.topics ?? []}
        types={['TOPIC']}
        most={MAX_CHOSEN}
        onChange={(topics) => {
          set({ topics })
        }}
      />
      {(filter.without ?? []).length > 0 && (
        <EntityPicker
          label={t('filterWithout')}
          chosen={filter.without ?? []}
          types={ENTITIES}
          most={MAX_CHOSEN}
          onChange={(without) => {
            set({ without })
          }}
        />
      )}
      <DocumentFacet set={set} />
      <LanguageFacet set={set} />
      <DateField
        value={filter.date ?? ''}
        onChange={(date) => {
          set({ date: date === '' ? undefined : date })
        }}
      />
      <NumberField
        label={t('filterDegree')}
        value={filter.minDegree}
        onChange={(minDegree) => {
          set({ minDegree })
        }}
      />
      <NumberField
        label={t('filterConfidence')}
        value={filter.minConfidence}
        max={1}
        step={0.1}
        onChange={(minConfidence) => {
          // With facts that nobody judged: else nothing is left where nobody did.
          set({ minConfidence, includeUnrated: minConfidence === undefined ? undefined : true })
        }}
      />
      <p className="hint">
        {t('countsHint')}
        {view.of.length > 0 && view.display !== 'stance' && <> {t('countsAroundHint')}</>}
      </p>
    </div>
  )
}

/** The things in whose neighborhood, and how far from them. */
function Around() {
  const t = useTexts()
  const { view, change } = useApp()
  return (
    <>
      <EntityPicker
        label={t('around')}
        chosen={view.of}
        types={ENTITIES}
        most={MAX_OF}
        onChange={(of) => {
          change({ of, depth: of.length === 0 ? 1 : view.depth })
        }}
      />
      {view.of.length > 0 && (
        <SelectField
          label={t('depth')}
          value={view.depth}
          values={DEPTHS}
          onChange={(depth) => {
            change({ depth })
          }}
        />
      )}
    </>
  )
}
