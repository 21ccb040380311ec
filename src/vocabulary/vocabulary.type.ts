import { NodeType } from '../node/decode.ts'
import type { LocalizedText } from '../values/language.ts'

/** A family of relation types, a theme of topics, a unit of figures or a heading: a code with words for it. */
@NodeType('family')
export class Family {
  id!: string
  label!: LocalizedText
}

@NodeType('theme')
export class Theme extends Family {}

/** What figures count; made of the figures themselves when they are written. */
@NodeType('unit')
export class Unit extends Family {}

/** A numbered heading; made of the recommendations themselves when they are written. */
@NodeType('section')
export class Section extends Family {}
