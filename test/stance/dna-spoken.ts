import { columnOf } from '../../src/statements/statement-table.ts'
import type { DnaCase, readSample } from '../network/dna-sample.ts'
import type { Spoken } from './spoken.ts'

// The sample of DNA as positions of a graph, and its cases as input of `stanceNetwork`.

type Table = Awaited<ReturnType<typeof readSample>>['table']

/** What ids stand for: the number in an id is the place of its name. */
export interface Names {
  actor: string[]
  topic: string[]
}

/** The sample as positions. Names become numbers in their order, so that ids have the same. */
export function toSpoken(table: Table, names: Names): Spoken[] {
  const column = (name: string) => {
    const { values, codes } = columnOf(table, name)
    return Array.from(codes, (code) => values[code] ?? '')
  }
  const [actors, topics] = [column('organization'), column('concept')]
  const [sides, documents] = [column('agreement'), column('document_id')]
  names.actor = [...new Set(actors)].sort()
  names.topic = [...new Set(topics)].sort()
  return actors.map((actor, row) => ({
    actor: String(names.actor.indexOf(actor)),
    topic: String(names.topic.indexOf(topics[row] ?? '')),
    stance: sides[row] === '1' ? 1 : -1,
    date: new Date(table.times[row] ?? NaN).toISOString().slice(0, 10),
    document: `d${documents[row] ?? ''}`,
  }))
}

/** What a case asks for, as GraphQL takes it. */
export function inputOf({ settings }: DnaCase, names: Names) {
  const { excludeValues, start, stop } = settings
  const without = [
    ...(excludeValues.organization ?? []).map(
      (name) => `actor:${String(names.actor.indexOf(name))}`,
    ),
    ...(excludeValues.concept ?? []).map((name) => `topic:${String(names.topic.indexOf(name))}`),
  ]
  return {
    filter: { without },
    mode: settings.networkType === 'onemode' ? 'ONE_MODE' : 'TWO_MODE',
    aggregation: settings.qualifierAggregation.toUpperCase(),
    normalization: settings.normalization === 'no' ? 'NONE' : settings.normalization.toUpperCase(),
    duplicates: settings.duplicates.toUpperCase(),
    period: `${start.slice(0, 10)}/${stop.slice(0, 10)}`,
    compatibility: 'DNA',
  }
}

/** The names that stand for some ids. */
export function namesOf(ids: readonly string[], names: Names) {
  return ids.map((id) => {
    const [type, number] = id.split(':')
    return names[type === 'actor' ? 'actor' : 'topic'][Number(number)]
  })
}
