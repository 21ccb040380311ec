import type { ActorKind, EdgeKind, GraphFilter, Modality } from '../api/operations.ts'
import { edgeTone, groupOf, GROUPS } from '../graph/palette.ts'
import { EntityPicker } from '../parts/entity-picker.tsx'
import { Swatch } from '../parts/swatch.tsx'
import { useApp } from '../state/app.ts'
import { EMPTY_PART, MAX_DEPTH, MAX_OF } from '../state/view.ts'
import { useLabels, useTexts } from '../texts/use-texts.ts'
import { DateField } from './date-field.tsx'
import { type Choice, Facet } from './facet.tsx'
import { EDGE_KINDS, MODALITIES, useCounts, USUAL_EDGES, USUAL_MODALITIES } from './use-counts.ts'

/** Chooses the part of the graph that is drawn. */
export function FilterPanel() {
  const t = useTexts()
  const label = useLabels()
  const { view, change, vocabulary } = useApp()
  const { filter } = view
  const counts = useCounts(view)
  const set = (part: Partial<GraphFilter>) => {
    change({ filter: withoutEmpty({ ...filter, ...part }) })
  }

  const families = new Map(
    (vocabulary?.relationTypes ?? []).map(({ family, familyLabel }) => [family, familyLabel]),
  )
  const kinds = [...counts.actorKinds.keys(), ...(filter.actorKinds ?? [])] as ActorKind[]

  return (
    <div className="filters">
      <div className="panel-head">
        <h2>{t('filters')}</h2>
        <button
          type="button"
          className="entity-link"
          disabled={
            Object.keys(filter).length === 0 && view.of.length === 0 && view.hidden.length === 0
          }
          onClick={() => {
            change({ ...EMPTY_PART })
          }}
        >
          {t('reset')}
        </button>
      </div>

      <EntityPicker
        label={t('around')}
        chosen={view.of}
        types={['ACTOR', 'TOPIC', 'EVENT', 'INSTRUMENT', 'DOCUMENT']}
        most={MAX_OF}
        onChange={(of) => {
          change({ of, depth: of.length === 0 ? 1 : view.depth })
        }}
      />
      {view.of.length > 0 && (
        <label className="field">
          <span className="field-label">{t('depth')}</span>
          <select
            value={view.depth}
            onChange={({ target }) => {
              change({ depth: Number(target.value) })
            }}
          >
            {Array.from({ length: MAX_DEPTH }, (_, index) => (
              <option key={index}>{index + 1}</option>
            ))}
          </select>
        </label>
      )}
      <Facet
        title={t('filterEdges')}
        choices={EDGE_KINDS.map((value) => ({
          value,
          label: t(EDGE_KIND_TEXTS[value]),
          count: counts.edges.get(value) ?? 0,
        }))}
        chosen={filter.edges ?? USUAL_EDGES}
        onChange={(edges) => {
          set({ edges: unlessUsual(edges, USUAL_EDGES) as EdgeKind[] | undefined })
        }}
      />
      <Facet
        title={t('filterModality')}
        choices={MODALITIES.map((value) => ({
          value,
          label: label('Modality', value),
          count: counts.modality.get(value) ?? 0,
        }))}
        chosen={filter.modality ?? USUAL_MODALITIES}
        onChange={(modality) => {
          set({ modality: unlessUsual(modality, USUAL_MODALITIES) as Modality[] | undefined })
        }}
      />
      <Facet
        title={t('filterFamilies')}
        choices={ordered(
          [...families].map(([value, name]) => ({
            value,
            label: name,
            count: counts.families.get(value),
            swatch: <Swatch tone={edgeTone(value)} shape="line" />,
          })),
        )}
        chosen={filter.families ?? []}
        onChange={(chosen) => {
          set({ families: chosen })
        }}
      />
      <Facet
        title={t('filterRelations')}
        isOpen={false}
        choices={ordered(
          (vocabulary?.relationTypes ?? []).map(({ code, label }) => ({
            value: code,
            label,
            count: counts.relations.get(code),
          })),
        )}
        chosen={filter.relations ?? []}
        onChange={(relations) => {
          set({ relations })
        }}
      />
      <Facet
        title={t('filterKinds')}
        isOpen={false}
        choices={ordered(
          [...new Set(kinds)].map((value) => ({
            value,
            label: label('ActorKind', value),
            count: counts.actorKinds.get(value),
            swatch: <Swatch {...GROUPS[groupOf({ __typename: 'Actor', actorKind: value })]} />,
          })),
        )}
        chosen={filter.actorKinds ?? []}
        onChange={(chosen) => {
          set({ actorKinds: chosen as ActorKind[] })
        }}
      />
      <EntityPicker
        label={t('filterActors')}
        chosen={filter.actors ?? []}
        types={['ACTOR']}
        most={100}
        onChange={(actors) => {
          set({ actors })
        }}
      />
      <EntityPicker
        label={t('filterTopics')}
        chosen={filter.topics ?? []}
        types={['TOPIC']}
        most={100}
        onChange={(topics) => {
          set({ topics })
        }}
      />
      <Facet
        title={t('filterDocuments')}
        isOpen={false}
        choices={(vocabulary?.documents.nodes ?? []).map(({ id, title, facts }) => ({
          value: id,
          label: title,
          count: facts.totalCount,
        }))}
        chosen={filter.documents ?? []}
        onChange={(documents) => {
          set({ documents })
        }}
      />
      <DateField
        value={filter.date ?? ''}
        onChange={(date) => {
          set({ date: date === '' ? undefined : date })
        }}
      />
      <label className="field">
        <span className="field-label">{t('filterDegree')}</span>
        <input
          type="number"
          min={0}
          value={filter.minDegree ?? ''}
          onChange={({ target }) => {
            set({ minDegree: target.value === '' ? undefined : Math.max(0, Number(target.value)) })
          }}
        />
      </label>
      <label className="field">
        <span className="field-label">{t('filterConfidence')}</span>
        <input
          type="number"
          min={0}
          max={1}
          step={0.1}
          value={filter.minConfidence ?? ''}
          onChange={({ target }) => {
            const value = Math.min(1, Math.max(0, Number(target.value)))
            set({
              minConfidence: target.value === '' ? undefined : value,
              // Else nothing is left where nobody judged.
              includeUnrated: target.value === '' ? undefined : true,
            })
          }}
        />
      </label>
      <p className="hint">{t('countsHint')}</p>
    </div>
  )
}

export const EDGE_KIND_TEXTS = {
  RELATIONSHIP: 'edgeRelationship',
  STANCE: 'edgeStance',
  CLAIM: 'edgeClaim',
  RECOMMENDATION: 'edgeRecommendation',
  PARTICIPATION: 'edgeParticipation',
} as const

/** The most first. */
function ordered(choices: readonly Choice[]) {
  return [...choices].sort(
    (a, b) => (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label),
  )
}

function unlessUsual(chosen: readonly string[], usual: readonly string[]) {
  const isUsual = chosen.length === usual.length && usual.every((one) => chosen.includes(one))
  return isUsual ? undefined : [...chosen]
}

/** A filter says only what it asks for: an empty list would match nothing. */
function withoutEmpty(filter: GraphFilter): GraphFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]: [string, unknown]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined,
    ),
  )
}
