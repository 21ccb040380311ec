import { Swatch } from '../parts/swatch.tsx'
import { groupOf, GROUPS } from '../graph/palette.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { useApp } from '../state/app.ts'
import { useNumbers, useTexts } from '../texts/use-texts.ts'

const MOST = 12
const STANCE_HINTS = {
  network: 'stanceHint',
  matrix: 'matrixHint',
  series: 'seriesHint',
} as const

/** What the picture holds, for those who have chosen nothing yet. */
export function Overview() {
  const t = useTexts()
  const number = useNumbers()
  const { view, picture } = useApp()
  const isStance = view.display === 'stance'
  const top = isStance ? [] : [...picture.nodes].sort((a, b) => b.degree - a.degree).slice(0, MOST)
  return (
    <section className="overview">
      <h2>{t('overview')}</h2>
      <p>{t(isStance ? STANCE_HINTS[view.stance] : 'overviewHint')}</p>
      {isStance && view.stance !== 'matrix' && <p>{t(`divisionHint_${view.division}`)}</p>}
      {top.length > 0 && <h3>{t('mostConnected')}</h3>}
      <ol className="ranking">
        {top.map(({ id, node, degree }) => (
          <li key={id}>
            <Swatch {...GROUPS[groupOf(node)]} />
            <EntityLink id={id} name={node.name} />
            <span className="count">{number(degree)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
