import 'reflect-metadata'
import { Arg, Ctx, Field } from 'type-graphql'
import type { Context } from '../context.ts'
import { type ChosenText, chooseText, type LocalizedText } from '../values/language.ts'
import { LANG_DESCRIPTION, wantedLanguages } from './languages.ts'
import { LocalizedTextType } from './localized-text.type.ts'

export interface LocalizedOptions {
  description: string
  /** True where there may be no text at all. */
  nullable?: boolean
  /** How to find the texts on the object; its property of the field's name when left out. */
  texts?: (root: object) => LocalizedText | null | undefined
}

/**
 * Makes the two fields that every text has, from one property that holds the text by language:
 * `text(lang)`, the text alone, and `textLocalized(lang)`, with its language and whether that is a
 * stand-in.
 */
export function LocalizedField({
  description,
  nullable = false,
  texts,
}: LocalizedOptions): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key)
    const textsOf =
      texts ?? ((root: object) => (root as Record<string, LocalizedText | null | undefined>)[name])

    function choose(this: object, lang: string[] | null, context: Context): ChosenText | null {
      return chooseText(textsOf(this), wantedLanguages(lang, context))
    }
    function chooseValue(this: object, lang: string[] | null, context: Context) {
      return choose.call(this, lang, context)?.value ?? null
    }

    define(`${name}InLanguage`, chooseValue, name, () => String, description)
    define(
      `${name}WithLanguage`,
      choose,
      `${name}Localized`,
      () => LocalizedTextType,
      `As \`${name}\`, with its language.`,
    )

    function define(
      method: string,
      value: (this: object, lang: string[] | null, context: Context) => unknown,
      field: string,
      type: () => typeof String | typeof LocalizedTextType,
      text: string,
    ) {
      const descriptor: PropertyDescriptor = { value, writable: true, configurable: true }
      Object.defineProperty(prototype, method, descriptor)
      // What the compiler would note of a method with these two parameters.
      Reflect.defineMetadata('design:paramtypes', [Array, Object], prototype, method)
      Field(type, { name: field, nullable, description: text })(prototype, method, descriptor)
      Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })(
        prototype,
        method,
        0,
      )
      Ctx()(prototype, method, 1)
    }
  }
}
