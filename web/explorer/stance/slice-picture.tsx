import { category, lineTone, type Theme } from '../graph/palette.ts'
import type { Place } from './circle.ts'
import type { Slice } from './slices.ts'

interface SlicePictureProps {
  slice: Slice
  places: ReadonlyMap<string, Place>
  groups: ReadonlyMap<string, number>
  theme: Theme
}

/** Who says anything in a stretch of time, with lines to those who say the same or the contrary. */
export function SlicePicture({ slice, places, groups, theme }: SlicePictureProps) {
  return (
    <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      {slice.lines.map(({ from, to, isFor }) => {
        const [start, end] = [places.get(from), places.get(to)]
        if (!start || !end) return null
        return (
          <line
            key={`${from} ${to}`}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            stroke={lineTone(isFor ? 'AGREES_WITH' : 'DISAGREES_WITH')[theme]}
            strokeWidth={0.012}
            strokeOpacity={0.7}
            strokeDasharray={isFor ? undefined : '0.05 0.04'}
          />
        )
      })}
      {slice.ids.map((id) => {
        const place = places.get(id)
        if (!place) return null
        const fill = category(groups.get(id) ?? -1)[theme]
        return <circle key={id} cx={place.x} cy={place.y} r={0.045} fill={fill} />
      })}
    </svg>
  )
}
