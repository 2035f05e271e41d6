import { childAt, childrenNamed, type XmlElement } from '../xml.ts'
import { counterText } from './counter.ts'

/** One level of a list: 第%1条, %1.%2. */
interface Level {
  start: number
  format: string
  /** The label, with %1 to %9 for the counters of the levels. */
  text: string
}

interface List {
  /** Lists with one counter are of one key. */
  key: string
  levels: ReadonlyMap<number, Level>
  /** Where the first item of this list sets its counter, by level. */
  starts: ReadonlyMap<number, number>
}

const DEEPEST = 8
const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes.val
const numberOf = (element: XmlElement | undefined, otherwise: number): number => {
  const value = Number(valueOf(element) ?? otherwise)
  return Number.isSafeInteger(value) ? value : otherwise
}

const levelOf = (element: XmlElement): Level => ({
  start: numberOf(childAt(element, 'start'), 1),
  format: valueOf(childAt(element, 'numFmt')) ?? 'decimal',
  text: valueOf(childAt(element, 'lvlText')) ?? '',
})

const levelsOf = (parent: XmlElement): Map<number, Level> =>
  new Map(childrenNamed(parent, 'lvl').map((level) => [Number(level.attributes.ilvl), levelOf(level)]))

/** The lists of `word/numbering.xml` by number: ECMA-376, 17.9. */
function listsOf(numbering: XmlElement): Map<string, List> {
  const abstracts = new Map(
    childrenNamed(numbering, 'abstractNum').map((one) => [one.attributes.abstractNumId, levelsOf(one)]),
  )
  return new Map(
    childrenNamed(numbering, 'num').map((num) => {
      const key = valueOf(childAt(num, 'abstractNumId')) ?? ''
      const overrides = childrenNamed(num, 'lvlOverride')
      const own = overrides.flatMap((one) => [...levelsOf(one)])
      const starts = overrides.flatMap((one) => {
        const start = childAt(one, 'startOverride')
        return start ? [[Number(one.attributes.ilvl), numberOf(start, 1)] as const] : []
      })
      const levels = new Map([...(abstracts.get(key) ?? []), ...own])
      return [num.attributes.numId ?? '', { key, levels, starts: new Map(starts) }]
    }),
  )
}

/** Gives the labels of list items, which Word counts and does not store. To be asked in the order of the document. */
export interface Numbering {
  /** The label of the next item of a list at a level; empty for bullets and unknown lists. */
  label(list: string, level: number): string
}

/** Begins to count the lists of a document; `part` is its `word/numbering.xml`, if it has one. */
export function numberingOf(part: XmlElement | null): Numbering {
  const lists = part ? listsOf(part) : new Map<string, List>()
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
      return form.text.replace(/%([1-9])/g, (_, digit) => {
        const of = Number(digit) - 1
        const { start = 1, format = 'decimal' } = list.levels.get(of) ?? {}
        return counterText(counts[of] ?? start, format)
      })
    },
  }
}
