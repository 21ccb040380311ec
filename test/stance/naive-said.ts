import { expect } from '@jest/globals'
import type { Statement } from './naive.ts'

// What actors say of topics, worked out from statements one by one. Without any code of the service.

function grouped(statements: Statement[], key: 'actor' | 'topic') {
  const ids = [...new Set(statements.map((one) => one[key]))].sort()
  return ids.map((id) => ({ id, said: statements.filter((one) => one[key] === id) }))
}

/** In the seed all that an actor says of a topic is of one stance or ambivalent. */
export function naiveTopics(statements: Statement[]) {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return grouped(statements, 'topic')
    .map(({ id, said }) => {
      const leanings = grouped(said, 'actor').map(
        (one) => sum(one.said.map(({ stance }) => stance)) / one.said.length,
      )
      const on = (side: number) => leanings.filter((leaning) => Math.sign(leaning) === side)
      const [plus, minus] = [sum(on(1)), -sum(on(-1))]
      const mean = sum(leanings) / leanings.length
      const lean = plus + minus
      const close = (value: number): unknown => expect.closeTo(value, 12)
      const strength = leanings.length > 1 ? Math.abs(mean) : -1
      const told = {
        topic: { id },
        supporters: on(1).length,
        opponents: on(-1).length,
        undecided: on(0).length,
        mean: close(mean),
        division:
          leanings.length > 1 && lean > 0 ? close((2 * Math.min(plus, minus)) / lean) : null,
        unity: leanings.length > 1 ? close(Math.abs(mean)) : null,
      }
      return { told, strength, actors: leanings.length }
    })
    .sort((a, b) => b.strength - a.strength || b.actors - a.actors)
    .map(({ told }) => told)
}

export function naiveActors(statements: Statement[]) {
  return grouped(statements, 'actor')
    .map(({ id, said }) => ({
      actor: { id },
      topics: new Set(said.map(({ topic }) => topic)).size,
      contradicted: 0,
      consistency: 1,
    }))
    .sort((a, b) => b.topics - a.topics)
}

export function naiveBars(statements: Statement[], key: 'actor' | 'topic') {
  return grouped(statements, key)
    .map(({ id, said }) => {
      const count = (value: number) => said.filter(({ stance }) => stance === value).length
      return {
        of: { id },
        total: said.length,
        supports: count(1),
        ambivalent: count(0),
        opposes: count(-1),
      }
    })
    .sort((a, b) => b.total - a.total)
}

/** 1 less what both say of what either says, however often. */
export function jaccard(statements: Statement[], key: 'actor' | 'topic') {
  const other = key === 'actor' ? 'topic' : 'actor'
  const saidBy = (id: string) =>
    new Set(
      statements
        .filter((one) => one[key] === id)
        .map((one) => `${one[other]} ${String(one.stance)}`),
    )
  return (a: string, b: string) => {
    const [ofA, ofB] = [saidBy(a), saidBy(b)]
    const either = new Set([...ofA, ...ofB]).size
    return 1 - (ofA.size + ofB.size - either) / either
  }
}

const STANCES = ['OPPOSES', 'AMBIVALENT', 'SUPPORTS']

/** What a statement says, whoever makes it. */
export const says = ({ topic, stance }: Statement) => `${topic} ${String(STANCES[stance + 1])}`

/** How often actors say what, of all that they say; and how far two such profiles are apart by χ². */
export function profiles(statements: Statement[]) {
  const things = [...new Set(statements.map(says))].sort()
  const shareOf = (some: Statement[], thing: string) =>
    some.filter((one) => says(one) === thing).length / some.length
  const by = (actor: string) => statements.filter((one) => one.actor === actor)
  const mass = (thing: string) => shareOf(statements, thing)
  return {
    things,
    mass,
    profileOf: (actor: string) => (thing: string) => shareOf(by(actor), thing),
    weightOf: (actor: string) => by(actor).length / statements.length,
    between: (one: (thing: string) => number, other: (thing: string) => number) =>
      Math.sqrt(
        things.reduce((sum, thing) => sum + (one(thing) - other(thing)) ** 2 / mass(thing), 0),
      ),
  }
}
