import type { ColumnWord, ColumnWordRole } from '../../datasets/reference/column-word.ts'
import { remembered } from '../memory.ts'
import { simplified } from '../text/simplified.ts'
import { BLANK } from './masks.ts'

/** The role that a header gives its column, with the word that tells it. */
export interface HeaderRole {
  role: Exclude<ColumnWordRole, 'name'>
  word: string
}

/** Reads a header; null if none of its words tells a role. */
export type HeaderRoles = (label: string) => HeaderRole | null

/**
 * Roles that are asked together, the surest first. What follows the planned thing decides (计划投资完成率 is a rate, and
 * 目标完成情况 progress), a day or a body of the plan is no value, and what is dealt out may be planned or done: 实际招生数.
 */
const CLASSES: readonly (readonly HeaderRole['role'][])[] = [
  ['left'],
  ['progress'],
  ['rate'],
  ['period'],
  ['person', 'lead', 'responsible', 'support'],
  ['remark', 'source', 'standard', 'trait', 'personal', 'note'],
  ['baseline', 'target', 'actual', 'paid'],
  ['quota'],
  ['place'],
]

/** Headers asked for again and again by tables of one kind. */
const MOST_HEADERS = 2048

/** A unit or remark after a header: what ends before it ends the header (进度%, 2025年预算（万元）, 占年初预算的比重). */
const ADDED = /(?:[（(][^（()）]{0,12}[)）]|的?[%％]|的?比[重例])$/

/** 预期2025年实现值, 占2024年任务: a year parts words that are said together. */
const YEAR_INSIDE = /(?<=\p{Script=Han})(?:19|20)\d{2}年(?=\p{Script=Han})/gu

/** A header without blanks, as printed and without what is added at its end. */
interface Printed {
  all: string
  bare: string
}

/** Where a word stands in a header, after its last character; −1 where it does not. */
function endIn({ all, bare }: Printed, { word, match }: ColumnWord): number {
  if (match === 'whole') return bare === word ? word.length : -1
  if (match === 'part' && bare === word) return -1
  if (match === 'ending') return bare.endsWith(word) ? bare.length : -1
  const at = all.lastIndexOf(word)
  return at < 0 ? -1 : at + word.length
}

/** A row of a word that tells a role. */
type Telling = ColumnWord & { role: HeaderRole['role'] }

/** 占总任务比例, 完成调整预算（%）: the part of a plan that is done. 占用 and 占地 are no parts. */
const PART = /占(?![用地补])|^(?:完成|为)(?=.*[%％][)）]?$)/

/** Of the words in a header the longest, of equals the last: 计划完成数 is planned, 累计目标 aimed at. */
function saidBy(label: Printed, rows: readonly Telling[]): HeaderRole | null {
  let [best, last]: [Telling | null, number] = [null, -1]
  for (const row of rows) {
    const end = endIn(label, row)
    const longer = row.word.length - (best?.word.length ?? 0)
    if (end >= 0 && (longer > 0 || (longer === 0 && end > last))) [best, last] = [row, end]
  }
  if (best === null) return null
  const part = best.role === 'target' ? label.all.search(PART) : -1
  return { role: part >= 0 && part < last - best.word.length ? 'rate' : best.role, word: best.word }
}

const tells = (row: ColumnWord): row is Telling => row.role !== 'name'

/** Compiles the rows. */
export function headerRoles(rows: readonly ColumnWord[]): HeaderRoles {
  const telling = rows.filter(tells)
  const classes = CLASSES.map((roles) => telling.filter(({ role }) => roles.includes(role)))
  const names = rows.filter(({ role }) => role === 'name').map(({ word }) => word)
  const find = (label: string): HeaderRole | null => {
    const whole = simplified(label.replace(/\s/g, ''))
    const printed = whole.includes('年') ? whole.replace(YEAR_INSIDE, '') : whole
    const all = names.reduce((text, name) => text.replaceAll(name, BLANK.repeat(name.length)), printed)
    const header = { all, bare: all.replace(ADDED, '') }
    for (const words of classes) {
      const said = saidBy(header, words)
      if (said) return said
    }
    return null
  }
  return remembered(find, MOST_HEADERS)
}
