import { registerEnumType } from 'type-graphql'

/** What an actor is. */
export enum ActorKind {
  STATE = 'STATE',
  TERRITORY = 'TERRITORY',
  SUBNATIONAL = 'SUBNATIONAL',
  REGION = 'REGION',
  ACTOR_CLASS = 'ACTOR_CLASS',
  MULTILATERAL_GROUPING = 'MULTILATERAL_GROUPING',
  PROPOSED_BODY = 'PROPOSED_BODY',
  IGO = 'IGO',
  OFFICE = 'OFFICE',
  IGO_BODY = 'IGO_BODY',
  UN_AGENCY = 'UN_AGENCY',
  COURT = 'COURT',
  COMMITTEE = 'COMMITTEE',
  GOVERNMENT = 'GOVERNMENT',
  POLITICAL_COALITION = 'POLITICAL_COALITION',
  STATE_BODY = 'STATE_BODY',
  POPULATION = 'POPULATION',
  PERSON = 'PERSON',
  ARMED_GROUP = 'ARMED_GROUP',
  CRIMINAL_GROUP = 'CRIMINAL_GROUP',
  MEDIA = 'MEDIA',
  COALITION = 'COALITION',
  NGO = 'NGO',
  NGO_NETWORK = 'NGO_NETWORK',
  RESEARCH_ORG = 'RESEARCH_ORG',
  RELIGIOUS_ORG = 'RELIGIOUS_ORG',
  COMPANY_CLASS = 'COMPANY_CLASS',
  UNIVERSITY = 'UNIVERSITY',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What an actor is.',
  valuesConfig: {
    STATE: {
      description:
        'A sovereign state, standing for its government too unless that government is kept as an actor of its own.',
    },
    TERRITORY: {
      description:
        'A territory with a government of its own that is not a sovereign state, such as Aruba or Curaçao.',
    },
    SUBNATIONAL: {
      description:
        'A part of a state with its own authorities, such as the Brazilian state of Roraima.',
    },
    REGION: { description: 'A group of countries or islands named by their geography.' },
    ACTOR_CLASS: {
      description:
        'Actors named only as a kind, such as regional governments or civil society, without saying which ones.',
    },
    MULTILATERAL_GROUPING: {
      description:
        'A forum or group of states without the form of an organization, such as the Lima Group.',
    },
    PROPOSED_BODY: {
      description:
        'A body or role that does not exist yet and that a document would like to see created or found.',
    },
    IGO: {
      description:
        'An organization that works among states, such as the OAS or the European Union; the Red Cross bodies are listed here too.',
    },
    OFFICE: {
      description:
        'An office or mandate as such, whoever holds it, such as the UN Secretary-General.',
    },
    IGO_BODY: {
      description: 'A council, department or working group inside an international organization.',
    },
    UN_AGENCY: { description: 'An agency of the United Nations system, such as UNHCR or the WHO.' },
    COURT: { description: 'A court of law, such as the International Criminal Court.' },
    COMMITTEE: {
      description:
        'A standing committee with a task of its own, such as the National Committees for Refugees.',
    },
    GOVERNMENT: {
      description: 'A government kept apart from its state, as in the case of Venezuela.',
    },
    POLITICAL_COALITION: {
      description: 'A coalition, party camp or political force inside a country.',
    },
    STATE_BODY: {
      description:
        'An institution of a state or territory, such as an assembly, an electoral council, a police force or an immigration department.',
    },
    POPULATION: {
      description:
        'A group of people who share a condition or a place, such as Venezuelan migrants.',
    },
    PERSON: { description: 'An individual named in the documents.' },
    ARMED_GROUP: {
      description:
        'An armed group outside the regular forces of a state, such as guerrillas or paramilitaries.',
    },
    CRIMINAL_GROUP: { description: 'A gang, mafia or network that lives from crime.' },
    MEDIA: { description: 'The press or the media, named as a whole.' },
    COALITION: {
      description:
        'People or organizations who speak together in one document, such as its participants or signatories.',
    },
    NGO: {
      description:
        'A nonprofit organization independent of governments, including centers and foundations.',
    },
    NGO_NETWORK: {
      description: 'A network whose members are nongovernmental organizations or research centers.',
    },
    RESEARCH_ORG: { description: 'An organization that produces studies or data.' },
    RELIGIOUS_ORG: { description: 'A church or an organization that belongs to one.' },
    COMPANY_CLASS: {
      description: 'Private companies named as a class, without saying which ones.',
    },
    UNIVERSITY: {
      description:
        'An institution of higher education, such as the Universidad Católica Andrés Bello.',
    },
  },
})
