import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

// Worked out by hand from the two documents, as coded: the numbers beside a topic are the lines on
// which the positions are written, M of the memo of 2018 and S of the joint statement of 2019.

const COMPARE = `query ($actors: [ID!]!, $onBehalfOf: OnBehalfOf, $filter: GraphFilter) {
  compare(actors: $actors, onBehalfOf: $onBehalfOf, filter: $filter) {
    actors { id }
    topicCount
    topics { topic { id } stances { actor { id } stance supports opposes ambivalent positions { heldBy position { id evidence { passage { line document { id } } } } } } }
    pairs { a { id } b { id } agree disagree mixed silent score
      agreeOn { id } disagreeOn { id } mixedOn { id } silentOn { id } }
    hiddenByModality { modality count }
  }
}`

/** Conditions that do not speak of positions. */
const NO_POSITIONS = {
  actors: ['actor:oas'],
  actorKinds: ['NGO'],
  minDegree: 1000,
  edges: ['RELATIONSHIP'],
  families: ['PRESSURE'],
}

interface Identified {
  id: string
}

interface Answer {
  compare: {
    actors: Identified[]
    topicCount: number
    topics: {
      topic: Identified
      stances: {
        actor: Identified
        stance: string | null
        supports: number
        opposes: number
        ambivalent: number
        positions: {
          heldBy: string
          position: { evidence: { passage: { line: number; document: Identified } }[] }
        }[]
      }[]
    }[]
    pairs: ({
      a: Identified
      b: Identified
      agree: number
      disagree: number
      mixed: number
      silent: number
      score: number | null
    } & Record<'agreeOn' | 'disagreeOn' | 'mixedOn' | 'silentOn', Identified[]>)[]
    hiddenByModality: { modality: string; count: number }[]
  }
}

/** The table as one would write it: a row a topic, `+72` for support on that line, `-` for silence. */
function tableOf({ topics }: Answer['compare']) {
  return topics.map(({ topic, stances }) => [
    topic.id.replace('topic:', ''),
    ...stances.map(({ stance, positions }) => {
      const sign = { SUPPORTS: '+', OPPOSES: '−', AMBIVALENT: '±' }[stance ?? ''] ?? 'silent'
      const lines = positions.flatMap(({ position }) =>
        position.evidence.map(({ passage: { line, document } }) =>
          document.id === 'document:memo-2018' ? `M${String(line)}` : `S${String(line)}`,
        ),
      )
      return [sign, ...lines].join(' ')
    }),
  ])
}

/** A pair as one would write it: who, the four counts, the score. */
function pairsOf({ pairs }: Answer['compare']) {
  return pairs.map(({ a, b, agree, disagree, mixed, silent, score }) => [
    `${a.id} ${b.id}`.replaceAll('actor:', ''),
    [agree, disagree, mixed, silent],
    score,
  ])
}

function names(things: Identified[] | undefined) {
  return things?.map(({ id }) => id.replace('topic:', ''))
}

describe.each(ENGINES)('$name: comparisons', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  async function compare(actors: string[], asked: { onBehalfOf?: string; filter?: object } = {}) {
    const ids = actors.map((name) => `actor:${name}`)
    const answer = (await runQuery(store, COMPARE, { actors: ids, ...asked })) as Answer
    return answer.compare
  }

  it('PROVEA, the participants of the workshop, WOLA: two documents, one line', async () => {
    const answer = await compare(['provea', 'workshop-participants', 'wola'])
    // All that PROVEA and WOLA stand for they signed together; seven topics of it are in the memo.
    expect(tableOf(answer).slice(0, 12)).toEqual([
      ['authoritarianism', '− S5', '− M25', '− S5'],
      ['democracy-restoration', '+ S3', '+ M23 M130', '+ S3'],
      ['international-pressure', '+ S7', '+ M49', '+ S7'],
      ['lima-group-role', '+ S5', '+ M100 M199', '+ S5'],
      ['mediation', '+ S7', '+ M163', '+ S7'],
      ['military-intervention', '− S3', '− M23 M94', '− S3'],
      ['peaceful-solution', '+ S7', '+ M23 M130', '+ S7'],
      ['elections', '+ S7', 'silent', '+ S7'],
      ['icg-role', '+ S7 S9', 'silent', '+ S7 S9'],
      ['lima-icg-coordination', '+ S3 S9', 'silent', '+ S3 S9'],
      ['norwegian-mediation', '+ S7', 'silent', '+ S7'],
      ['sanctions', '+ S7', 'silent', '+ S7'],
    ])
    // 51 topics of the memo and 12 of the statement, 7 of them the same.
    expect(answer.topicCount).toBe(56)
    expect(answer.topics).toHaveLength(56)
    expect(pairsOf(answer)).toEqual([
      ['provea workshop-participants', [7, 0, 0, 49], 1],
      ['provea wola', [12, 0, 0, 44], 1],
      ['workshop-participants wola', [7, 0, 0, 49], 1],
    ])
    const heldBy = answer.topics.flatMap(({ stances }) =>
      stances.map(({ positions }) => new Set(positions.map((held) => held.heldBy))),
    )
    expect(heldBy.slice(0, 3).map((ways) => [...ways])).toEqual([
      ['REPRESENTED'],
      ['SELF'],
      ['REPRESENTED'],
    ])
  })

  it('PROVEA and WOLA without what others hold for them: both silent', async () => {
    const answer = await compare(['provea', 'workshop-participants', 'wola'], {
      onBehalfOf: 'EXCLUDE',
    })
    expect(answer.topicCount).toBe(51)
    expect(pairsOf(answer)).toEqual([
      ['provea workshop-participants', [0, 0, 0, 51], null],
      ['provea wola', [0, 0, 0, 51], null],
      ['workshop-participants wola', [0, 0, 0, 51], null],
    ])
    const none = await compare(['provea', 'wola'], { onBehalfOf: 'EXCLUDE' })
    expect([none.topicCount, none.topics, pairsOf(none)]).toEqual([
      0,
      [],
      [['provea wola', [0, 0, 0, 0], null]],
    ])
  })

  it('Curaçao, Aruba, Guyana: two that deport, one that protects', async () => {
    const answer = await compare(['curacao', 'aruba', 'guyana'])
    expect(tableOf(answer)).toEqual([
      ['refugee-protection', '− M74', '− M76', '+ M90'],
      ['deportation', '+ M74', '+ M74', 'silent'],
      ['refugee-registration', '− M72', '− M76', 'silent'],
      ['legal-migration-pathways', '− M72', 'silent', 'silent'],
      ['non-refoulement', '− M114', 'silent', 'silent'],
      ['xenophobia', '+ M72', 'silent', 'silent'],
    ])
    expect(pairsOf(answer)).toEqual([
      ['curacao aruba', [3, 0, 0, 3], 1],
      ['curacao guyana', [0, 1, 0, 5], -1],
      ['aruba guyana', [0, 1, 0, 5], -1],
    ])
    const [curacaoAruba, curacaoGuyana] = answer.pairs
    expect(names(curacaoAruba?.agreeOn)).toEqual([
      'refugee-protection',
      'deportation',
      'refugee-registration',
    ])
    expect(names(curacaoAruba?.silentOn)).toEqual([
      'legal-migration-pathways',
      'non-refoulement',
      'xenophobia',
    ])
    expect(names(curacaoGuyana?.disagreeOn)).toEqual(['refugee-protection'])
    expect(names(curacaoGuyana?.agreeOn)).toEqual([])
  })

  it('Trinidad beside them: one of each', async () => {
    const answer = await compare(['trinidad-and-tobago', 'curacao', 'aruba', 'guyana'])
    // It deports, and yet sets up a refugee unit: on refugee protection the memo finds it divided.
    expect(tableOf(answer)).toEqual([
      ['refugee-protection', '± M78', '− M74', '− M76', '+ M90'],
      ['deportation', '+ M78', '+ M74', '+ M74', 'silent'],
      ['legal-migration-pathways', '+ M78', '− M72', 'silent', 'silent'],
      ['refugee-registration', 'silent', '− M72', '− M76', 'silent'],
      ['migrant-detention', '+ M82', 'silent', 'silent', 'silent'],
      ['non-refoulement', 'silent', '− M114', 'silent', 'silent'],
      ['relations-with-venezuela', '+ M78', 'silent', 'silent', 'silent'],
      ['xenophobia', 'silent', '+ M72', 'silent', 'silent'],
    ])
    expect(pairsOf(answer)).toEqual([
      ['trinidad-and-tobago curacao', [1, 1, 1, 5], 0],
      ['trinidad-and-tobago aruba', [1, 0, 1, 6], 0.5],
      ['trinidad-and-tobago guyana', [0, 0, 1, 7], 0],
      ['curacao aruba', [3, 0, 0, 5], 1],
      ['curacao guyana', [0, 1, 0, 7], -1],
      ['aruba guyana', [0, 1, 0, 7], -1],
    ])
    expect(names(answer.pairs[0]?.mixedOn)).toEqual(['refugee-protection'])
    expect(names(answer.pairs[0]?.disagreeOn)).toEqual(['legal-migration-pathways'])
  })

  it('Lima Group, International Contact Group, Norway: little said of each', async () => {
    const answer = await compare(['lima-group', 'international-contact-group', 'norway'])
    expect(tableOf(answer)).toEqual([
      ['democracy-restoration', '+ S5', 'silent', '+ S7'],
      ['elections', 'silent', '+ S7', '+ S7'],
      ['authoritarianism', '− S5', 'silent', 'silent'],
      ['international-pressure', '+ M53 S5', 'silent', 'silent'],
      ['mediation', 'silent', 'silent', '+ S7'],
      ['peaceful-solution', '+ S5', 'silent', 'silent'],
    ])
    expect(pairsOf(answer)).toEqual([
      ['lima-group international-contact-group', [0, 0, 0, 6], null],
      ['lima-group norway', [1, 0, 0, 5], 1],
      ['international-contact-group norway', [1, 0, 0, 5], 1],
    ])
    expect(answer.topics[3]?.stances[0]).toMatchObject({ supports: 2, opposes: 0, ambivalent: 0 })
  })

  it('leaves out what is only supposed, and says so', async () => {
    // The memo supposes that civilians might come to back violence (M126): no position that holds.
    const answer = await compare(['venezuelan-civilians', 'guyana'])
    expect(answer.hiddenByModality).toEqual([{ modality: 'HYPOTHETICAL', count: 1 }])
    expect(tableOf(answer)).toEqual([['refugee-protection', 'silent', '+ M90']])
    expect((await compare(['guyana', 'aruba'])).hiddenByModality).toEqual([])
  })

  describe('under a filter', () => {
    it('of a document: who speaks in the other one only is silent', async () => {
      const filter = { documents: ['document:statement-2019'] }
      const answer = await compare(['lima-group', 'norway', 'workshop-participants'], { filter })
      expect(tableOf(answer)).toEqual([
        ['democracy-restoration', '+ S5', '+ S7', 'silent'],
        ['authoritarianism', '− S5', 'silent', 'silent'],
        ['elections', 'silent', '+ S7', 'silent'],
        ['international-pressure', '+ S5', 'silent', 'silent'],
        ['mediation', 'silent', '+ S7', 'silent'],
        ['peaceful-solution', '+ S5', 'silent', 'silent'],
      ])
      expect(pairsOf(answer)[0]).toEqual(['lima-group norway', [1, 0, 0, 5], 1])
    })

    it('of topics: nothing else is compared', async () => {
      const filter = { topics: ['topic:deportation', 'topic:xenophobia'] }
      const answer = await compare(['curacao', 'aruba', 'guyana'], { filter })
      expect(tableOf(answer)).toEqual([
        ['deportation', '+ M74', '+ M74', 'silent'],
        ['xenophobia', '+ M72', 'silent', 'silent'],
      ])
      expect(pairsOf(answer)).toEqual([
        ['curacao aruba', [1, 0, 0, 1], 1],
        ['curacao guyana', [0, 0, 0, 2], null],
        ['aruba guyana', [0, 0, 0, 2], null],
      ])
    })

    it('that leaves topics out, and no actor that was asked for', async () => {
      const filter = { without: ['topic:xenophobia', 'actor:aruba'] }
      const answer = await compare(['curacao', 'aruba', 'guyana'], { filter })
      const all = await compare(['curacao', 'aruba', 'guyana'])
      expect(tableOf(answer)).toEqual(tableOf(all).filter(([topic]) => topic !== 'xenophobia'))
      expect(answer.topicCount).toBe(all.topicCount - 1)
    })

    it('of a modality: what is only supposed counts where it is asked for', async () => {
      const filter = { modality: ['HYPOTHETICAL'] }
      const answer = await compare(['venezuelan-civilians', 'guyana'], { filter })
      expect(tableOf(answer)).toEqual([['violent-outcome', '± M126', 'silent']])
      expect(answer.hiddenByModality).toEqual([])
    })

    it('counts as hidden only what the filter would keep', async () => {
      const filter = { documents: ['document:statement-2019'] }
      const answer = await compare(['venezuelan-civilians', 'guyana'], { filter })
      expect([answer.topicCount, answer.hiddenByModality]).toEqual([0, []])
    })

    it.each([
      ['dates, which no position has', { date: '2018' }, 0],
      ['confidence, which nobody judged', { minConfidence: 0.1 }, 0],
      ['confidence, or none', { minConfidence: 0.1, includeUnrated: true }, 6],
      ['languages that no document has', { languages: ['fr'] }, 0],
      ['the language of both documents', { languages: ['en'] }, 6],
      ['things and other facts, which changes nothing', NO_POSITIONS, 6],
    ])('of %s', async (_, filter, topics) => {
      const answer = await compare(['curacao', 'aruba', 'guyana'], { filter })
      expect(answer.topicCount).toBe(topics)
    })

    it('that excludes what others hold for them', async () => {
      const filter = { onBehalfOf: 'EXCLUDE' }
      expect((await compare(['provea', 'wola'], { filter })).topicCount).toBe(0)
    })

    it('that names what is not there', async () => {
      const error = await runFailing(store, COMPARE, {
        actors: ['actor:aruba', 'actor:guyana'],
        filter: { documents: ['document:lost'] },
      })
      expect(error).toMatchObject({ code: 'NOT_FOUND', input: 'filter.documents' })
    })
  })

  it('sends five statements, however many actors are compared', async () => {
    const ids = ['guyana', 'aruba', 'curacao', 'norway', 'provea', 'wola', 'lima-group', 'civilis']
    const two = await statementsOf(store, () => compare(ids.slice(0, 2)))
    const eight = await statementsOf(store, () => compare(ids))
    // Actors and positions at once; topics and positions' texts; passages; their documents.
    const expected = [
      'compare/positions-of-actor',
      'node/by-id',
      'node/by-id',
      'node/by-id',
      'node/by-id',
    ]
    expect(two.sort()).toEqual(expected)
    expect(eight.sort()).toEqual(expected)
  })

  describe('refuses', () => {
    const ask = (actors: string[]) => runFailing(store, COMPARE, { actors })

    it('an actor that is not there, by its name', async () => {
      const error = await ask(['actor:guyana', 'actor:atlantis'])
      expect(error).toMatchObject({ code: 'NOT_FOUND', input: 'actors' })
      expect(error.message).toContain('"actor:atlantis"')
    })

    it.each(['', 'atlantis', 'theme:MIGRATION', 'actor:'])('%j, which is no id', async (id) => {
      expect(await ask(['actor:guyana', id])).toMatchObject({ code: 'NOT_FOUND', input: 'actors' })
    })

    it('a thing that is no actor', async () => {
      const error = await ask(['actor:guyana', 'topic:dialogue'])
      expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'actors' })
      expect(error.message).toContain('"topic:dialogue"')
    })

    it.each([0, 1, 21])('%i actors', async (count) => {
      const actors = Array.from({ length: count }, (_, index) => `actor:a${String(index)}`)
      const error = await ask(actors)
      expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'actors' })
      expect(error.message).toContain('2 to 20')
    })

    it('an actor named twice', async () => {
      const error = await ask(['actor:guyana', 'actor:aruba', 'actor:guyana'])
      expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'actors' })
      expect(error.message).toContain('"actor:guyana" twice')
    })
  })
})
