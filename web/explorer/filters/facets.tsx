import type { ActorKind, GraphFilter } from '../api/operations.ts'
import { groupOf, GROUPS, lineTone } from '../graph/palette.ts'
import { Swatch } from '../parts/swatch.tsx'
import { useApp } from '../state/app.ts'
import { EDGE_KIND_TEXTS } from '../texts/enum-texts.ts'
import { useLabels, useLanguage, useTexts } from '../texts/use-texts.ts'
import { unlessUsual } from './conditions.ts'
import { type Choice, Facet } from './facet.tsx'
import {
  countOf,
  type Counts,
  EDGE_KINDS,
  MODALITIES,
  USUAL_EDGES,
  USUAL_MODALITIES,
} from './use-counts.ts'

export interface FacetsProps {
  counts: Counts
  set: (more: Partial<GraphFilter>) => void
}

/** What makes edges, and how the documents carry it. */
export function EdgeFacets({ counts, set }: FacetsProps) {
  const t = useTexts()
  const { view, vocabulary } = useApp()
  const { filter } = view
  const types = vocabulary?.relationTypes ?? []
  const families = new Map(types.map(({ family, familyLabel }) => [family, familyLabel]))
  return (
    <>
      <Facet
        title={t('filterEdges')}
        choices={EDGE_KINDS.map((value) => ({
          value,
          label: t(EDGE_KIND_TEXTS[value]),
          count: countOf(counts.edges, value),
        }))}
        chosen={filter.edges ?? USUAL_EDGES}
        onChange={(edges) => {
          set({ edges: unlessUsual(edges, USUAL_EDGES) })
        }}
      />
      <ModalityFacet counts={counts} set={set} />
      <Facet
        title={t('filterFamilies')}
        choices={ordered(
          [...families].map(([value, name]) => ({
            value,
            label: name,
            count: countOf(counts.families, value),
            swatch: <Swatch tone={lineTone(value)} shape="line" />,
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
          types.map(({ code, label }) => ({
            value: code,
            label,
            count: countOf(counts.relations, code),
          })),
        )}
        chosen={filter.relations ?? []}
        onChange={(relations) => {
          set({ relations })
        }}
      />
    </>
  )
}

export function ModalityFacet({ counts, set }: FacetsProps) {
  const t = useTexts()
  const label = useLabels()
  const { filter } = useApp().view
  return (
    <Facet
      title={t('filterModality')}
      choices={MODALITIES.map((value) => ({
        value,
        label: label('Modality', value),
        count: countOf(counts.modality, value),
      }))}
      chosen={filter.modality ?? USUAL_MODALITIES}
      onChange={(modality) => {
        set({ modality: unlessUsual(modality, USUAL_MODALITIES) })
      }}
    />
  )
}

export function ActorKindFacet({ counts, set }: FacetsProps) {
  const t = useTexts()
  const label = useLabels()
  const { filter } = useApp().view
  const kinds = [...(counts.actorKinds?.keys() ?? []), ...(filter.actorKinds ?? [])] as ActorKind[]
  return (
    <Facet
      title={t('filterKinds')}
      isOpen={false}
      choices={ordered(
        [...new Set(kinds)].map((value) => ({
          value,
          label: label('ActorKind', value),
          count: countOf(counts.actorKinds, value),
          swatch: <Swatch {...GROUPS[groupOf({ __typename: 'Actor', actorKind: value })]} />,
        })),
      )}
      chosen={filter.actorKinds ?? []}
      onChange={(chosen) => {
        set({ actorKinds: chosen as ActorKind[] })
      }}
    />
  )
}

export function DocumentFacet({ set }: Pick<FacetsProps, 'set'>) {
  const t = useTexts()
  const { view, vocabulary } = useApp()
  return (
    <Facet
      title={t('filterDocuments')}
      isOpen={false}
      choices={(vocabulary?.documents.nodes ?? []).map(({ id, title, facts }) => ({
        value: id,
        label: title,
        count: facts.totalCount,
      }))}
      chosen={view.filter.documents ?? []}
      onChange={(documents) => {
        set({ documents })
      }}
    />
  )
}

export function LanguageFacet({ set }: Pick<FacetsProps, 'set'>) {
  const t = useTexts()
  const names = new Intl.DisplayNames(useLanguage(), { type: 'language' })
  const { view, vocabulary } = useApp()
  const chosen = view.filter.languages ?? []
  const counts = new Map<string, number>()
  for (const { language, facts } of vocabulary?.documents.nodes ?? []) {
    if (language === null) continue
    counts.set(language, (counts.get(language) ?? 0) + facts.totalCount)
  }
  return (
    <Facet
      title={t('filterLanguages')}
      isOpen={false}
      choices={[
        ...ordered(
          [...counts].map(([value, count]) => ({ value, label: names.of(value) ?? value, count })),
        ),
        // What an address asks for may be no language at all, of which there is no name.
        ...chosen
          .filter((one) => !counts.has(one))
          .map((one) => ({ value: one, label: one, count: 0 })),
      ]}
      chosen={chosen}
      onChange={(languages) => {
        set({ languages })
      }}
    />
  )
}

/** The most first. */
function ordered(choices: readonly Choice[]) {
  return [...choices].sort(
    (a, b) => (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label),
  )
}
