import type { Comparator } from '../../datasets/records/vocabulary.ts'
import { remembered } from '../memory.ts'
import { bracketsOf } from '../text/brackets.ts'
import { simplified } from '../text/simplified.ts'
import type { BoundReader } from './bound.ts'
import type { UnitReader } from './unit.ts'

/** A label with the bound that it puts on its values taken out. */
export interface BoundedLabel {
  comparator: Comparator
  /** The label without it. */
  rest: string
}

/** Finds the bound of a label: 失业率低于（%）, 产值（亿元以上）, 森林覆盖率（≥）. Null for a label that bounds nothing. */
export type BoundLabels = (label: string) => BoundedLabel | null

/** The same headers stand in one table after the other, and are asked for by every column. */
const MOST_LABELS = 2048

/** No run of bounds at the end of a label is longer. */
const REACH = 8
/** 附近 and 合约 end in no bound, nor does 气温最高, which names an extreme. A sign may stand alone. */
const BOUND = /^(?:[^\p{L}]{1,2}|[^最].+)$/u

/** What may part a bound from its unit in a bracket: （%，≥）, （≥，人）. */
const BETWEEN = /(?<=\S)[\s、，,；;]+(?=\S)/

/** 上限 and 下限 bound whatever they stand over. */
const LIMITS: readonly (readonly [string, Comparator])[] = [
  ['上限', '<='],
  ['下限', '>='],
]

function limitOf(label: string): BoundedLabel | null {
  const limit = LIMITS.find(([word]) => label.endsWith(word) || label.endsWith(`${word}值`))
  return limit ? { comparator: limit[1], rest: label.slice(0, label.lastIndexOf(limit[0])) } : null
}

/** What is left of a label in its own characters: `rest` is `plain` with a run of characters taken out. */
function asPrinted(label: string, plain: string, rest: string): string {
  let same = 0
  while (same < rest.length && rest[same] === plain[same]) same++
  return label.slice(0, same) + label.slice(label.length - (rest.length - same))
}

/** Makes a reader of labels from those of bounds and units. */
export function boundLabels(bounds: BoundReader, units: UnitReader): BoundLabels {
  function isBound(text: string, comparator: Comparator): boolean {
    return comparator !== '=' && comparator !== 'range' && BOUND.test(text)
  }

  /** A bracket that holds a bound after the figure and nothing else: 目标要求（以上）. */
  function aloneInBracket(text: string): Comparator | null {
    const found = bounds.behind(text, 0, null) ?? (text[0] === '及' ? bounds.behind(text, 1, null) : null)
    return found?.end === text.length && isBound(text, found.comparator) ? found.comparator : null
  }

  /** The bound in a bracket, with or without a unit: （≥%）, （亿元以上）. */
  function inBracket(label: string): BoundedLabel | null {
    for (const { start, end, inner } of bracketsOf(label)) {
      const text = inner.trim().replace(BETWEEN, '')
      const alone = aloneInBracket(text)
      if (alone) return { comparator: alone, rest: (label.slice(0, start) + label.slice(end)).trim() }
      const before = bounds.before(text, 0)
      const from = before?.end ?? 0
      const unit = units.at(text, from)
      const behind = unit === null ? null : (bounds.behind(text, unit.end, unit.unit) ?? bounds.before(text, unit.end))
      const found = before ?? behind
      if (!found || (behind ?? unit ?? before)!.end !== text.length) continue
      if (!isBound(before ? text.slice(0, from) : text.slice(unit!.end), found.comparator)) continue
      const measure = unit === null ? '' : `（${text.slice(from, unit.end)}）`
      return { comparator: found.comparator, rest: (label.slice(0, start) + measure + label.slice(end)).trim() }
    }
    return null
  }

  /** The bound that a label ends in, brackets after it apart: 失业率低于（%）. */
  function atEnd(label: string): BoundedLabel | null {
    const behind = bracketsOf(label).find(({ end }) => end === label.trimEnd().length)
    const head = (behind ? label.slice(0, behind.start) : label).trimEnd()
    for (let from = Math.max(0, head.length - REACH); from < head.length; from++) {
      const found = bounds.before(head, from)
      if (found?.end !== head.length || !isBound(head.slice(from), found.comparator)) continue
      return { comparator: found.comparator, rest: head.slice(0, from) + label.slice(head.length) }
    }
    return null
  }
  const boundOf = (label: string): BoundedLabel | null => inBracket(label) ?? atEnd(label) ?? limitOf(label)
  /** 蓄水總量不少於: words are looked up in simplified characters, and the name stays as printed. */
  function boundInSimplified(label: string): BoundedLabel | null {
    const plain = simplified(label)
    const found = plain === label || plain.length !== label.length ? null : boundOf(plain)
    return found && { ...found, rest: asPrinted(label, plain, found.rest) }
  }
  return remembered((label) => boundOf(label) ?? boundInSimplified(label), MOST_LABELS)
}
