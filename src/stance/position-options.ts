import { registerEnumType } from 'type-graphql'

// What a position of the graph counts as in a stance network.

export enum AmbivalentStances {
  BETWEEN = 'BETWEEN',
  APART = 'APART',
  LEAVE_OUT = 'LEAVE_OUT',
}
registerEnumType(AmbivalentStances, {
  name: 'AmbivalentStances',
  description: 'What ambivalent positions count as.',
  valuesConfig: {
    BETWEEN: {
      description:
        'Halfway: opposing is −1, ambivalent 0 and supporting 1 on one scale. The distance of two stances is |q − q′| / 2: an ambivalent one agrees half with either side, and wholly with another ambivalent one.',
    },
    APART: {
      description:
        'A stance of its own: two positions agree where they have the same of the three, and disagree otherwise.',
    },
    LEAVE_OUT: { description: 'Nothing: only support and opposition count.' },
  },
})

export enum ConditionalStances {
  AS_HELD = 'AS_HELD',
  AS_AMBIVALENT = 'AS_AMBIVALENT',
  LEAVE_OUT = 'LEAVE_OUT',
}
registerEnumType(ConditionalStances, {
  name: 'ConditionalStances',
  description: 'What support or opposition under conditions counts as (`Position.conditional`).',
  valuesConfig: {
    AS_HELD: { description: 'Like any other: the condition does not matter.' },
    AS_AMBIVALENT: { description: 'As ambivalent, and then as `ambivalent` says.' },
    LEAVE_OUT: { description: 'Nothing.' },
  },
})

export enum CollectiveAuthors {
  KEEP = 'KEEP',
  MEMBERS = 'MEMBERS',
  LEAVE_OUT = 'LEAVE_OUT',
}
registerEnumType(CollectiveAuthors, {
  name: 'CollectiveAuthors',
  description:
    'What actors of the kind COALITION count as: those who speak together in one document, such as its participants or signatories. Where they speak on behalf of others by name, these hold the position, too, unless `onBehalfOf` excludes it.',
  valuesConfig: {
    KEEP: { description: 'Like any other actor, beside those on whose behalf they speak.' },
    MEMBERS: {
      description:
        'What they hold on behalf of others counts for these alone. What they hold on nobody’s behalf stays theirs: no document says which participant meant it.',
    },
    LEAVE_OUT: {
      description: 'Nothing. What they hold on behalf of others counts for these all the same.',
    },
  },
})

export enum PartialDateRule {
  FIRST_DAY = 'FIRST_DAY',
  MIDDLE = 'MIDDLE',
  LAST_DAY = 'LAST_DAY',
}
registerEnumType(PartialDateRule, {
  name: 'PartialDateRule',
  description:
    'On which day a statement counts whose date is known only in part (`2018-09`) or is an interval. One without a beginning counts on its last day, one without an end on its first.',
  valuesConfig: {
    FIRST_DAY: { description: 'On the first.' },
    MIDDLE: { description: 'On the one in the middle, the earlier of two.' },
    LAST_DAY: { description: 'On the last.' },
  },
})

export enum LeftOutReason {
  CONDITIONAL = 'CONDITIONAL',
  AMBIVALENT = 'AMBIVALENT',
  COLLECTIVE = 'COLLECTIVE',
  UNDATED = 'UNDATED',
  OUTSIDE_PERIOD = 'OUTSIDE_PERIOD',
  DUPLICATE = 'DUPLICATE',
  BELOW_MINIMUM = 'BELOW_MINIMUM',
}
registerEnumType(LeftOutReason, {
  name: 'StanceLeftOutReason',
  description: 'Why a statement does not count, in the order in which it is asked.',
  valuesConfig: {
    CONDITIONAL: { description: 'It is held under conditions (`conditional: LEAVE_OUT`).' },
    AMBIVALENT: { description: 'It is ambivalent (`ambivalent: LEAVE_OUT`).' },
    COLLECTIVE: {
      description: 'Its actor is a collective author (`collectives: MEMBERS` or `LEAVE_OUT`).',
    },
    UNDATED: { description: 'It has no date to compare with `period`.' },
    OUTSIDE_PERIOD: { description: 'Its day is not in `period`.' },
    DUPLICATE: { description: 'The same was said before (`duplicates`).' },
    BELOW_MINIMUM: {
      description: 'Its actor or topic has too few (`minActorStatements`, `minTopicStatements`).',
    },
  },
})
