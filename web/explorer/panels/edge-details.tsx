import { EdgeFactsDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { omit } from '../filters/conditions.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { Answer } from '../parts/query-status.tsx'
import { ViewLink } from '../parts/view-link.tsx'
import { endsOf } from '../stance/edge-id.ts'
import { useApp } from '../state/app.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'

/** An edge: its facts with their passages, and what else connects the same two things. */
export function EdgeDetails({ id }: { id: string }) {
  const t = useTexts()
  const { view, picture } = useApp()
  const drawn = picture.edges.find((one) => one.id === id)
  // A path may have gone along one that the picture of the view leaves out.
  const found = drawn ? { from: drawn.source, to: drawn.target } : endsOf(id)
  const ends = found ? [...new Set([found.from, found.to])] : []
  const query = useQuery(
    EdgeFactsDocument,
    found ? { ends, count: ends.length, filter: omit(view.filter, 'actors', 'without') } : null,
    useLanguage(),
  )
  if (!found) return <p className="none">{t('gone', { id })}</p>
  return (
    <Answer query={query}>
      {({ between }) => {
        const nameOf = (end: string) =>
          between.nodes.find(({ node }) => node.id === end)?.node.name ?? end
        const chosen = between.edges.find((one) => one.id === id)
        const edge = drawn ?? chosen
        if (!edge) return <p className="none">{t('edgeNotShown')}</p>
        const others = between.edges.filter((one) => one.id !== id)
        return (
          <section className="edge-details">
            <h2>
              <EntityLink id={edge.source} name={nameOf(edge.source)} /> <em>{edge.label}</em>{' '}
              <EntityLink id={edge.target} name={nameOf(edge.target)} />
            </h2>
            {chosen?.facts.map((fact) => (
              <FactCard key={fact.id} fact={fact} />
            ))}
            {chosen?.facts.length === 0 &&
              chosen.passages.map((passage) => <Evidence key={passage.id} passage={passage} />)}
            {others.length > 0 && (
              <>
                <h3>{t('otherEdges')}</h3>
                <ul className="plain">
                  {others.map(({ id, source, target, label }) => (
                    <li key={id}>
                      <ViewLink change={{ selected: id }}>
                        {nameOf(source)} <em>{label}</em> {nameOf(target)}
                      </ViewLink>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )
      }}
    </Answer>
  )
}
