import { category, lineTone } from '../graph/palette.ts'
import { Swatch } from '../parts/swatch.tsx'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { Stances } from './use-stances.ts'

interface CampLegendProps {
  stances: Stances
  camps: ReadonlyMap<string, number>
}

/** What colors and lines mean, and how many are in each camp. */
export function CampLegend({ stances, camps }: CampLegendProps) {
  const t = useTexts()
  const { linked } = useApp().view
  const counts = new Map<number, number>()
  for (const camp of camps.values()) counts.set(camp, (counts.get(camp) ?? 0) + 1)
  const alone = stances.network.nodes.length - camps.size
  const [agrees, disagrees] =
    linked === 'ACTORS' ? ['AGREES_WITH', 'DISAGREES_WITH'] : ['GOES_WITH', 'GOES_AGAINST']
  return (
    <section className="legend" aria-label={t('legend')}>
      <ul>
        {[...counts].map(([camp, count]) => (
          <li key={camp}>
            <Swatch tone={category(camp)} shape="circle" /> {t('camp', { number: camp + 1, count })}
          </li>
        ))}
        {alone > 0 && (
          <li>
            <Swatch tone={category(-1)} shape="circle" /> {t('alone', { count: alone })}
          </li>
        )}
        <li>
          <Swatch tone={lineTone(agrees)} shape="line" /> {t('agreement')}
        </li>
        <li>
          <Swatch tone={lineTone(disagrees)} shape="dashed" /> {t('disagreement')}
        </li>
      </ul>
    </section>
  )
}
