import { registerEnumType } from 'type-graphql'

/** What kind of text a document is. */
export enum Genre {
  POLICY_MEMO = 'POLICY_MEMO',
  JOINT_STATEMENT = 'JOINT_STATEMENT',
  SOURCE = 'SOURCE',
  WEBSITE = 'WEBSITE',
}
registerEnumType(Genre, {
  name: 'Genre',
  description: 'What kind of text a document is.',
  valuesConfig: {
    POLICY_MEMO: { description: 'Findings and recommendations of a meeting or institute.' },
    JOINT_STATEMENT: { description: 'A statement that several organizations sign.' },
    SOURCE: { description: 'A source that another document cites.' },
    WEBSITE: { description: 'A website that another document names.' },
  },
})
