import type { DetailsQuery } from '../api/operations.ts'
import { groupOf, GROUPS } from '../graph/palette.ts'
import { EntityLink, EntityList } from '../parts/entity-link.tsx'
import { Swatch } from '../parts/swatch.tsx'
import { useLabels, useTexts } from '../texts/use-texts.ts'
import { FactList } from './fact-list.tsx'
import { NodeActions } from './node-actions.tsx'
import { StanceList } from './stance-list.tsx'

type AnyNode = NonNullable<DetailsQuery['node']>
export type EntityNode = Extract<AnyNode, { name: string }>

/** The facts of an actor besides its positions. */
const FACTS = [
  'recommendationsReceived',
  'recommendationsIssued',
  'claimsAsserted',
  'claimsAbout',
] as const

/** A thing: what it is, where it stands, and what is said by it, of it and to it. */
export function NodeDetails({ node }: { node: EntityNode }) {
  const t = useTexts()
  return (
    <section className="node-details">
      <h2>
        <Swatch {...GROUPS[groupOf(node)]} /> {node.name}
      </h2>
      <p className="kind">
        <Kind node={node} /> · {t('factCount', { count: node.degree })}
      </p>
      <NodeActions id={node.id} type={node.__typename} />
      {node.description !== null && <p>{node.description}</p>}
      <dl className="properties">
        <Names node={node} />
        <OwnProperties node={node} />
        <Identifiers node={node} />
        <dt>id</dt>
        <dd>
          <code>{node.id}</code>
        </dd>
      </dl>
      {node.__typename === 'Actor' && (
        <>
          <StanceList summary={node.stanceSummary} />
          {FACTS.map((key) => (
            <FactList
              key={key}
              title={t(key)}
              facts={node[key].nodes}
              total={node[key].totalCount}
            />
          ))}
        </>
      )}
    </section>
  )
}

function Kind({ node }: { node: EntityNode }) {
  const t = useTexts()
  const label = useLabels()
  switch (node.__typename) {
    case 'Actor':
      return (
        <>
          {label('ActorKind', node.actorKind)}
          {node.status !== 'EXISTING' && <> · {label('ActorStatus', node.status)}</>}
        </>
      )
    case 'Topic':
      return (
        <>
          {t('typeTopic')} · {node.themeLabel}
        </>
      )
    case 'Event':
      return label('EventKind', node.eventKind)
    case 'Instrument':
      return label('InstrumentKind', node.instrumentKind)
    case 'Document':
      return label('Genre', node.genre)
  }
}

function Names({ node }: { node: EntityNode }) {
  const t = useTexts()
  const others = node.names.filter(({ value, kind }) => value !== node.name && kind !== 'HIDDEN')
  if (others.length === 0) return null
  return (
    <>
      <dt>{t('otherNames')}</dt>
      <dd>
        {others.map(({ value, lang, kind }) => (
          <span key={`${kind} ${lang} ${value}`} className="name">
            <span lang={lang === 'und' ? undefined : lang}>{value}</span>
            {lang !== 'und' && <small> {lang}</small>}
          </span>
        ))}
      </dd>
    </>
  )
}

function OwnProperties({ node }: { node: EntityNode }) {
  const t = useTexts()
  const lists = [
    ['members', 'members' in node ? node.members.nodes : []],
    ['memberOf', 'memberOf' in node ? node.memberOf.nodes : []],
    ['participants', 'participants' in node ? node.participants.nodes : []],
    ['publishers', 'publishers' in node ? node.publishers : []],
  ] as const
  return (
    <>
      {'country' in node && node.country && (
        <>
          <dt>{t('country')}</dt>
          <dd>
            <EntityLink {...node.country} />
          </dd>
        </>
      )}
      {'date' in node && node.date !== null && (
        <>
          <dt>{t('date')}</dt>
          <dd>{node.date}</dd>
        </>
      )}
      {'place' in node && (node.place ?? node.placeName) !== null && (
        <>
          <dt>{t('place')}</dt>
          <dd>{node.place ? <EntityLink {...node.place} /> : node.placeName}</dd>
        </>
      )}
      {'plusMeans' in node && node.plusMeans !== null && (
        <>
          <dt>{t('plusMeans')}</dt>
          <dd>{node.plusMeans}</dd>
        </>
      )}
      {lists.map(([key, of]) =>
        of.length === 0 ? null : (
          <div key={key} className="property">
            <dt>{t(key)}</dt>
            <dd>
              <EntityList of={of} />
            </dd>
          </div>
        ),
      )}
    </>
  )
}

function Identifiers({ node }: { node: EntityNode }) {
  const t = useTexts()
  if (node.identifiers.length === 0) return null
  return (
    <>
      <dt>{t('identifiers')}</dt>
      <dd>
        {node.identifiers.map(({ scheme, value, url }) => (
          <span key={`${scheme} ${value}`} className="name">
            {scheme}: {isWeb(url) ? <a href={url}>{value}</a> : value}
          </span>
        ))}
      </dd>
    </>
  )
}

/** Data may hold any text: only addresses of the web become links. */
function isWeb(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url)
}
