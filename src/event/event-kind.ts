import { registerEnumType } from 'type-graphql'

/** What an event is. */
export enum EventKind {
  WORKSHOP = 'WORKSHOP',
  ELECTION = 'ELECTION',
  PROCESS = 'PROCESS',
  MEASURE = 'MEASURE',
  INSTITUTIONAL = 'INSTITUTIONAL',
  MEETING = 'MEETING',
  MEETING_SERIES = 'MEETING_SERIES',
  DECISION = 'DECISION',
  PROCEEDING = 'PROCEEDING',
  APPOINTMENT = 'APPOINTMENT',
  CRISIS = 'CRISIS',
  CONFLICT = 'CONFLICT',
  MISSION_SERIES = 'MISSION_SERIES',
  MEDIATION = 'MEDIATION',
}
registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What an event is.',
  valuesConfig: {
    WORKSHOP: { description: 'A working meeting of people who do not decide.' },
    ELECTION: { description: 'A vote for an office or a body.' },
    PROCESS: { description: 'Something that unfolds over years.' },
    MEASURE: { description: 'Something an authority does or forbids.' },
    INSTITUTIONAL: { description: 'A body is founded or set up.' },
    MEETING: { description: 'A meeting of representatives.' },
    MEETING_SERIES: { description: 'Meetings that recur.' },
    DECISION: { description: 'A body adopts a text.' },
    PROCEEDING: { description: 'A court or prosecutor acts.' },
    APPOINTMENT: { description: 'A person takes an office.' },
    CRISIS: { description: 'A political, economic or humanitarian crisis.' },
    CONFLICT: { description: 'A conflict between states.' },
    MISSION_SERIES: { description: 'Visits of a group to a country.' },
    MEDIATION: { description: 'A third party mediates.' },
  },
})
