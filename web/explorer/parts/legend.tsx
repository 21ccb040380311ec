import { useState } from 'react'
import { edgeKey, edgeTone, type Group, groupOf, GROUPS, stanceTone } from '../graph/palette.ts'
import { isOnlyWished } from '../graph/picture.ts'
import { EDGE_KIND_TEXTS } from '../filters/filter-panel.tsx'
import { useApp } from '../state/app.ts'
import { COLORS, SIZES } from '../state/view.ts'
import { useLabels, useTexts } from '../texts/use-texts.ts'
import { Icon } from './icon.tsx'
import { Swatch } from './swatch.tsx'

const STANCES = ['SUPPORTS', 'OPPOSES', 'AMBIVALENT'] as const

/** Where there is room for it beside the picture. */
const ROOMY = '(min-width: 900px) and (min-height: 800px)'

/** What sizes, colors and lines mean, for what is drawn; and what they should show. */
export function Legend() {
  const t = useTexts()
  const { view, change, picture, vocabulary } = useApp()
  const [isOpen, setIsOpen] = useState(() => matchMedia(ROOMY).matches)
  return (
    <section className="legend" aria-label={t('legend')}>
      <div className="legend-head">
        <button
          type="button"
          className="fold"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen)
          }}
        >
          <Icon name="chevron" /> {t('legend')}
        </button>
        <label className="field">
          <span className="field-label">{t('sizeBy')}</span>
          <select
            value={view.size}
            onChange={({ target }) => {
              change({ size: SIZES.find((one) => one === target.value) ?? 'degree' })
            }}
          >
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {t(`size_${size}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{t('colorBy')}</span>
          <select
            value={view.color}
            onChange={({ target }) => {
              const color = COLORS.find((one) => one === target.value) ?? 'kind'
              // A stance is one on a topic: it is chosen there.
              const needsTopic = color === 'stance' && view.topic === null
              change({ color, ...(needsTopic ? { panel: 'topics' } : {}) })
            }}
          >
            {COLORS.map((color) => (
              <option key={color} value={color}>
                {t(`color_${color}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isOpen && (
        <ul>
          <NodeLegend />
          {edgeKeys(picture.edges).map(({ key, text, label }) => (
            <li key={key}>
              <Swatch tone={edgeTone(key)} shape="line" /> {text ? t(text) : label}
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

  function edgeKeys(edges: typeof picture.edges) {
    const found = new Map<string, { key: string; count: number; label: string }>()
    for (const edge of edges) {
      const key = edgeKey(edge)
      const { count = 0 } = found.get(key) ?? {}
      found.set(key, { key, count: count + 1, label: edge.label })
    }
    return [...found.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ key, label }) => ({ key, ...wordsFor(key, label) }))
  }

  function wordsFor(key: string, label: string) {
    if (key in EDGE_KIND_TEXTS)
      return { text: EDGE_KIND_TEXTS[key as keyof typeof EDGE_KIND_TEXTS] }
    const type = vocabulary?.relationTypes.find(({ family }) => family === key)
    return { label: type?.familyLabel ?? label }
  }
}

function NodeLegend() {
  const t = useTexts()
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
            <Swatch {...GROUPS[group]} /> {t(GROUPS[group].text)}{' '}
            <span className="count">{count}</span>
          </li>
        ))}
    </>
  )
}
