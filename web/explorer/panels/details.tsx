import { DetailsDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { Answer } from '../parts/query-status.tsx'
import { Why } from '../stance/why.tsx'
import { useApp } from '../state/app.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { EdgeDetails } from './edge-details.tsx'
import { FactDetails } from './fact-details.tsx'
import { NodeDetails } from './node-details.tsx'
import { Overview } from './overview.tsx'

/** What is chosen: a thing, an edge or a fact; else what the picture holds. */
export function Details() {
  const { selected, display } = useApp().view
  if (selected === null) return <Overview />
  if (selected.startsWith('edge:')) {
    return display === 'stance' ? <Why id={selected} /> : <EdgeDetails id={selected} />
  }
  return <Thing id={selected} />
}

function Thing({ id }: { id: string }) {
  const t = useTexts()
  const query = useQuery(DetailsDocument, { id }, useLanguage())
  return (
    <Answer query={query}>
      {({ node }) => {
        if (!node) return <p className="none">{t('gone', { id })}</p>
        // The last answer, while the next is on its way.
        if (node.id !== id) return null
        if ('name' in node) return <NodeDetails node={node} />
        return <FactDetails id={id} />
      }}
    </Answer>
  )
}
