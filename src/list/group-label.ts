import type { Context } from '../context.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { preferredNames } from '../values/names.ts'
import { loadNode } from '../node/node.queries.ts'
import { chooseText, languageName, type LocalizedText } from '../values/language.ts'
import { ENUM_LABELS } from './enum-labels.ts'
import type { GroupLabel } from './group-key.ts'

/** The words for the key of a group, in the languages asked for. The key itself where there are none. */
export async function groupLabel(
  label: GroupLabel,
  key: string,
  lang: readonly string[] | null,
  context: Context,
): Promise<string> {
  const languages = wantedLanguages(lang, context)
  if (label === 'language') return languageName(key, languages)
  const texts =
    typeof label === 'object'
      ? ENUM_LABELS[`${label.enum}:${key}`]
      : await textsOf(label === 'node' ? key : `${label}:${key}`, context)
  return chooseText(texts, languages)?.value ?? key
}

async function textsOf(id: string, context: Context): Promise<LocalizedText | null> {
  const node = (await loadNode(context, id)) as {
    label?: LocalizedText
    names?: Parameters<typeof preferredNames>[0]
  } | null
  if (!node) return null
  return node.label ?? (node.names ? preferredNames(node.names) : null)
}
