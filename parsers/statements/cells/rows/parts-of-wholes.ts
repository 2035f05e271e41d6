import type { Table } from '../../../tables/table.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowLabel } from './row-label.ts'

/** 其中：区本级, and in yearbooks #城镇人口: a part of the row above. */
const PART_OF_ABOVE = /^\s*(?:其中\s*[:：]?|[#＃])/
/** In yearbooks what stands between a whole and such a part are parts as well. */
const MARKED = /^\s*[#＃]/
const RATE = /(?:率|比重|占比|比例)$/
/** A part of the row above, whether 其中 stands before it or not. */
const SECTOR = /^第[一二三]产业$/
/** What 第一产业 alone means. */
const VALUE_ADDED = /(?:生产总值|增加值)$/
/** What is told per head has no sectors. */
const PER_HEAD = '人均'

const isAlone = (cells: readonly string[], label: string): boolean =>
  cells.every((cell) => cell === '' || cell === label)

/** A part counted as its whole is, unless it is a rate or says in what it is counted. */
function asWhole(part: RowLabel, whole: RowLabel): RowLabel {
  if (part.unit !== null || RATE.test(part.name)) return part
  return { ...part, unit: whole.unit, measure: part.measure ?? (whole.measure === 'increment' ? 'increment' : null) }
}

/** 第一产业 below 地区生产总值 is its value added, and below another amount a part of that: 第一产业固定资产投资. */
function asSector(part: RowLabel, whole: RowLabel, lexicon: Lexicon): RowLabel {
  if (VALUE_ADDED.test(whole.name)) return asWhole(part, whole)
  const known = resolveIndicator(whole.name, lexicon)
  if (known === null || known.dimension === 'percent' || part.unit !== null) return part
  return asWhole({ ...part, name: part.name + whole.name }, whole)
}

/** The labels of rows, those of parts with what their wholes say: 其中：高速铁路 below 铁路营业里程（万公里）, 第一产业. */
export function withPartsAsWholes(
  labels: readonly RowLabel[],
  { rows }: Table,
  col: number,
  lexicon: Lexicon,
): readonly RowLabel[] {
  let whole: RowLabel | null = null
  let sum: RowLabel | null = null
  let measured: RowLabel | null = null
  return labels.map((label, row): RowLabel => {
    const printed = rows[row]![col] ?? ''
    const isSector = SECTOR.test(label.name)
    if (!isSector && !PART_OF_ABOVE.test(printed)) {
      if (!isAlone(rows[row]!, printed)) {
        whole = label
        if (!label.name.includes(PER_HEAD)) sum = label
        if (label.unit !== null) measured = label
      }
      return label
    }
    if (isSector) return sum === null ? label : asSector(label, sum, lexicon)
    const of = MARKED.test(printed) && whole?.unit === null ? measured : whole
    return of === null ? label : asWhole(label, of)
  })
}
