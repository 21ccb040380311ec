import { type Group, groupOf, GROUPS, lineKey, lineTone, stanceTone } from '../graph/palette.ts'
import { isOnlyWished } from '../graph/picture.ts'
import { useApp } from '../state/app.ts'
import { COLORS, SIZES } from '../state/view.ts'
import { useLabels, useNumbers, useTexts } from '../texts/use-texts.ts'
import { Icon } from './icon.tsx'
import { SelectField } from './select-field.tsx'
import { Swatch } from './swatch.tsx'

const STANCES = ['SUPPORTS', 'OPPOSES', 'AMBIVALENT'] as const

/** Where there is room for it beside the picture. */
const ROOMY = '(min-width: 900px) and (min-height: 900px)'

/** What sizes, colors and lines mean, for what is drawn; and what they should show. */
export function Legend() {
  const t = useTexts()
  const { view, change, picture, vocabulary } = useApp()
  const isOpen = view.legend ?? matchMedia(ROOMY).matches
  return (
    <section className="legend" aria-label={t('legend')}>
      <div className="legend-head">
        <button
          type="button"
          className="fold"
          aria-expanded={isOpen}
          onClick={() => {
            change({ legend: !isOpen })
          }}
        >
          <Icon name="chevron" /> {t('legend')}
        </button>
        <SelectField
          label={t('sizeBy')}
          value={view.size}
          values={SIZES}
          text={(size) => t(`size_${size}`)}
          onChange={(size) => {
            change({ size })
          }}
        />
        <SelectField
          label={t('colorBy')}
          value={view.color}
          values={COLORS}
          text={(color) => t(`color_${color}`)}
          onChange={(color) => {
            // A stance is one on a topic: it is chosen there.
            const needsTopic = color === 'stance' && view.topic === null
            change({ color, ...(needsTopic ? { panel: 'topics' } : {}) })
          }}
        />
      </div>
      {isOpen && (
        <ul>
          <NodeLegend />
          {linesOf(picture.edges).map(({ key, label }) => (
            <li key={key}>
              <Swatch tone={lineTone(key)} shape="line" /> {label}
            </li>
          ))}
          {picture.edges.some(({ modalities }) => isOnlyWished(modalities)) && (
            <li>
              <Swatch tone={{ light: '#555', dark: '#bbb' }} shape="dashed" /> {t('onlyWished')}
            </li>
          )}
        </ul>
      )}
    </section>
  )

  function linesOf(edges: typeof picture.edges) {
    const found = new Map<string, { key: string; count: number; label: string }>()
    for (const edge of edges) {
      const key = lineKey(edge)
      const { count = 0 } = found.get(key) ?? {}
      found.set(key, { key, count: count + 1, label: edge.label })
    }
    return [...found.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ key, label }) => {
        const type = vocabulary?.relationTypes.find(({ family }) => family === key)
        return { key, label: type?.familyLabel ?? label }
      })
  }
}

function NodeLegend() {
  const t = useTexts()
  const number = useNumbers()
  const label = useLabels()
  const { view, picture } = useApp()
  if (view.color === 'community') return <li className="hint">{t('communityHint')}</li>
  if (view.color === 'stance') {
    return (
      <>
        {STANCES.map((stance) => (
          <li key={stance}>
            <Swatch tone={stanceTone(stance)} shape="circle" /> {label('Stance', stance)}
          </li>
        ))}
        <li>
          <Swatch tone={stanceTone(null)} shape="circle" /> {t('noStance')}
        </li>
      </>
    )
  }
  const counts = new Map<Group, number>()
  for (const { node } of picture.nodes) {
    counts.set(groupOf(node), (counts.get(groupOf(node)) ?? 0) + 1)
  }
  return (
    <>
      {[...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([group, count]) => (
          <li key={group}>
            <Swatch {...GROUPS[group]} /> {GROUPS[group].label[view.lang]}{' '}
            <span className="count">{number(count)}</span>
          </li>
        ))}
    </>
  )
}
