/** One text in both languages; `{name}` stands for what the page puts in. */
export interface Bilingual {
  en: string
  es: string
}
