import type { NameForm } from '../../../datasets/reference/index.ts'
import { replaceStretches } from '../../text/stretch.ts'
import { type Phrases, phrases } from '../../values/phrases.ts'

/** Reads a printed name as the registry writes names. */
export interface NameForms {
  /** Two names with one key are the same name: 单位GDP能耗 and 单位地区生产总值能源消耗. */
  keyOf: (name: string) => string
  /** The name without the words before it that say of what place or kind, and without a remark in brackets after it. */
  bareOf: (name: string) => string
}

const PLAIN = /^[\u4e00-\u9fff]*$/

/** Printed names differ in quotes, blanks, brackets and width. */
const narrowed = (name: string): string =>
  PLAIN.test(name) ? name : name.normalize('NFKC').replace(/[\s“”"'‘’「」『』《》_]/g, '')

const REMARK = /[（(][^（()）]{0,40}[)）]$/

function withoutWordsBefore(name: string, words: Phrases<string>): string {
  let rest = name
  for (let word = words.at(rest); word !== null && word.word.length < rest.length; word = words.at(rest)) {
    rest = rest.slice(word.word.length)
  }
  return rest
}

/** Compiles the rows of `name_forms.csv`. */
export function nameForms(rows: readonly NameForm[]): NameForms {
  const of = (wanted: NameForm['role']): Phrases<string> =>
    phrases(rows.filter(({ role }) => role === wanted).map(({ form, plain }) => [form, plain ?? '']))
  const [before, within, endings] = [of('before'), of('within'), of('ending')]
  return {
    keyOf: (name) => {
      const text = narrowed(name)
      const plain = replaceStretches(text, within.all(text), ({ value }) => value)
      const ending = endings.before(plain)
      return ending && ending.word.length < plain.length ? plain.slice(0, -ending.word.length) + ending.value : plain
    },
    bareOf: (name) => withoutWordsBefore(name.replace(REMARK, ''), before),
  }
}
