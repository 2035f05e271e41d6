import { counterText } from './counter.ts'

/** One level of a list: 第%1条, %1.%2. */
export interface ListLevel {
  start: number
  format: string
  /** The label, with %1 to %9 for the counters of the levels. */
  text: string
}

/** A list of items, by its levels from 0. */
export interface List {
  /** Lists with one counter are of one key. */
  key: string
  levels: ReadonlyMap<number, ListLevel>
  /** Where the first item of this list sets its counter, by level. */
  starts: ReadonlyMap<number, number>
}

/** Levels of a list count from 0. */
const DEEPEST = 8

/** Gives the labels of list items, which Word counts and does not store. To be asked in the order of the document. */
export interface Numbering {
  /** The label of the next item of a list at a level; empty for bullets and unknown lists. */
  label(list: string, level: number): string
}

/** A number that ends in a digit, letter or dot would touch the text after it. */
const TOUCHES = /[A-Za-z0-9.]$/

/** Begins to count the lists of a document, which are known by their ids. */
export function numberingOf(lists: ReadonlyMap<string, List>): Numbering {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const next = (id: string, { key, levels, starts }: List, level: number): (number | undefined)[] => {
    const counts = counters.get(key) ?? []
    counters.set(key, counts)
    const restart = begun.has(`${id} ${level}`) ? undefined : starts.get(level)
    begun.add(`${id} ${level}`)
    const before = counts[level]
    counts[level] = restart ?? (before === undefined ? (levels.get(level)?.start ?? 1) : before + 1)
    counts.length = level + 1
    return counts
  }
  return {
    label: (id, at) => {
      const list = lists.get(id)
      const level = Math.min(Math.max(0, at), DEEPEST)
      const form = list?.levels.get(level)
      if (!list || !form) return ''
      const counts = next(id, list, level)
      if (form.format === 'bullet') return ''
      const label = form.text.replace(/%([1-9])/g, (_, digit) => {
        const of = Number(digit) - 1
        const { start = 1, format = 'decimal' } = list.levels.get(of) ?? {}
        return counterText(counts[of] ?? start, format)
      })
      return TOUCHES.test(label) ? `${label} ` : label
    },
  }
}
