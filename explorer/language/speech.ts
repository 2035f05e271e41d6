import type { CatalogueIndicator, CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import type { PageLanguage } from '../address.ts'
import { englishUnit } from './unit-name.ts'
import { WORDS, type Word } from './words.ts'

/** What the page speaks with, in one language. */
export interface Speech {
  lang: PageLanguage
  /** A word, its `{name}`s filled in; `{n|area|areas}` is a number with its noun. */
  say(word: Word, filling?: Record<string, string | number>): string
  /** A word by a value of the dataset; the value itself where the page has no word for it. */
  value(value: string | null, suffix?: string): string
  number(value: number): string
  percent(fraction: number): string
  place(place: CataloguePlace): string
  indicator(indicator: CatalogueIndicator): string
  /** A printed unit as it stands after a number; empty for one that the language does without. */
  unit(unit: string): string
}

/** BCP 47 tags, for the document and for numbers. */
export const TAGS: Record<PageLanguage, string> = { zh: 'zh-CN', en: 'en' }

/** What is filled in: `{n}`, and `{n|area|areas}` with its noun. */
const FILLED = /\{(\w+)(?:\|([^|{}]+)\|([^|{}]+))?\}/g

const isWord = (text: string): text is Word => Object.hasOwn(WORDS, text)

const capital = (slug: string): string => slug.replace(/^./, (letter) => letter.toUpperCase())

/** The speech of a language. */
export function speechOf(lang: PageLanguage): Speech {
  const at = lang === 'zh' ? 0 : 1
  const numbers = new Intl.NumberFormat(TAGS[lang], { maximumFractionDigits: 4 })
  const percents = new Intl.NumberFormat(TAGS[lang], { style: 'percent', maximumSignificantDigits: 3 })
  const say: Speech['say'] = (word, filling = {}) =>
    WORDS[word][at].replace(FILLED, (_, name: string, one?: string, more?: string) => {
      const value = String(filling[name] ?? '')
      return one === undefined ? value : `${value} ${value === '1' ? one : more}`
    })
  return {
    lang,
    say,
    value: (value, suffix = '') => {
      const word = `${value}${suffix}`.replaceAll(' ', '_')
      return isWord(word) ? say(word) : (value ?? '–')
    },
    number: (value) => numbers.format(value),
    percent: (fraction) => percents.format(fraction),
    // A Chinese name stands in every source: a reader of English needs both.
    place: ({ name, short, slug }) => (lang === 'zh' || !/^[a-z]/.test(slug) ? name : `${capital(slug)} ${short}`),
    unit: (unit) => (lang === 'zh' ? unit : englishUnit(unit)),
    indicator: ({ zh, en }) => (lang === 'zh' ? zh : en),
  }
}
