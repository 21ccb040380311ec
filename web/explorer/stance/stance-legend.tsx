import { category, lineTone } from '../graph/palette.ts'
import { Swatch } from '../parts/swatch.tsx'
import { useApp } from '../state/app.ts'
import { useNumbers, useTexts } from '../texts/use-texts.ts'
import type { Stances } from './use-stances.ts'

interface StanceLegendProps {
  stances: Stances
  groups: ReadonlyMap<string, number>
}

/** What colors and lines mean, how many are in each camp or community, and how far apart camps are. */
export function StanceLegend({ stances: { network, polarization }, groups }: StanceLegendProps) {
  const t = useTexts()
  const number = useNumbers()
  const { linked, division } = useApp().view
  const counts = new Map<number, number>()
  for (const group of groups.values()) counts.set(group, (counts.get(group) ?? 0) + 1)
  const others = network.nodes.filter(({ id }) => !groups.has(id)).length
  const [agrees, disagrees] =
    linked === 'ACTORS' ? ['AGREES_WITH', 'DISAGREES_WITH'] : ['GOES_WITH', 'GOES_AGAINST']
  const score = polarization?.score
  return (
    <section className="legend" aria-label={t('legend')}>
      <ul>
        {[...counts].map(([group, count]) => (
          <li key={group}>
            <Swatch tone={category(group)} shape="circle" />{' '}
            {t(`group_${division}`, { number: group + 1, count })}
          </li>
        ))}
        {others > 0 && (
          <li>
            <Swatch tone={category(-1)} shape="circle" />{' '}
            {t(`alone_${division}`, { count: others })}
          </li>
        )}
        <li>
          <Swatch tone={lineTone(agrees)} shape="line" /> {t('agreement')}
        </li>
        <li>
          <Swatch tone={lineTone(disagrees)} shape="dashed" /> {t('disagreement')}
        </li>
        {typeof score === 'number' && (
          <li className="hint">
            {t('polarization', {
              score: number(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
            })}
          </li>
        )}
      </ul>
    </section>
  )
}
