import { FactsDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { FactCard, type FactParts } from '../parts/fact-card.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useLanguage } from '../texts/use-texts.ts'

/** One fact that a search found. */
export function FactDetails({ id }: { id: string }) {
  const query = useQuery(FactsDocument, { ids: [id] }, useLanguage())
  return (
    <Answer query={query}>
      {({ nodes }) => nodes.filter(isFact).map((fact) => <FactCard key={fact.id} fact={fact} />)}
    </Answer>
  )
}

function isFact(node: object | null): node is FactParts {
  return node !== null && 'evidence' in node
}
