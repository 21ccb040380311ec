import { registerEnumType } from 'type-graphql'

/** How a document carries a fact itself. */
export enum Modality {
  STATED = 'STATED',
  IMPLIED = 'IMPLIED',
  RECOMMENDED = 'RECOMMENDED',
  HYPOTHETICAL = 'HYPOTHETICAL',
}
registerEnumType(Modality, {
  name: 'Modality',
  description:
    'How the document carries the fact itself. That someone recommends or claims something is STATED; a relationship that the document only wishes for is RECOMMENDED. Where no modality is asked for, only STATED and IMPLIED facts are shown.',
  valuesConfig: {
    STATED: { description: 'The document says it.' },
    IMPLIED: { description: 'Our own reading: the document suggests it without saying it.' },
    RECOMMENDED: { description: 'The document wishes for it. Not a fact.' },
    HYPOTHETICAL: { description: 'The document supposes it. Not a fact.' },
  },
})

/** What is shown where nothing else is asked for: facts that hold, not wishes or suppositions. */
export const HOLDING_MODALITIES: readonly Modality[] = [Modality.STATED, Modality.IMPLIED]
