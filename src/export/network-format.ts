import { registerEnumType } from 'type-graphql'
import { FORMAT_NAMES, type FormatName, FORMATS } from './formats.ts'

export const NetworkFormat = Object.fromEntries(FORMAT_NAMES.map((name) => [name, name])) as {
  [Name in FormatName]: Name
}
registerEnumType(NetworkFormat, {
  name: 'NetworkFormat',
  description: 'What a view of the graph may be written as.',
  valuesConfig: Object.fromEntries(
    Object.entries(FORMATS).map(([name, { description }]) => [name, { description }]),
  ),
})
