import type { ColumnWord, ColumnWordRole } from '../../datasets/reference/column-word.ts'
import { remembered } from '../memory.ts'
import { simplified } from '../text/simplified.ts'

/** The role that a header gives its column, with the word that tells it. */
export interface HeaderRole {
  role: ColumnWordRole
  word: string
}

/** Reads a header; null where none of its words tells a role. */
export type HeaderRoles = (label: string) => HeaderRole | null

/**
 * Roles that are asked together, the surest first. What is behind the planned thing decides (计划投资完成率 is a rate, and
 * 目标完成情况 progress), and a day or a body of the plan is no value.
 */
const CLASSES: readonly (readonly ColumnWordRole[])[] = [
  ['progress'],
  ['rate'],
  ['period'],
  ['person', 'lead', 'responsible', 'support'],
  ['remark', 'standard', 'note'],
  ['baseline', 'target', 'quota', 'actual', 'paid'],
  ['place'],
]

/** Headers asked for again and again by tables of one kind. */
const MOST_HEADERS = 2048

/** A unit or remark behind a header: what ends before it ends the header. */
const BRACKET = /[（(][^（()）]{0,12}[)）]$/

/** A header without blanks, as printed and without the bracket at its end. */
interface Printed {
  all: string
  bare: string
}

/** Where a word stands in a header, behind its last character; −1 where it does not. */
function endIn({ all, bare }: Printed, { word, match }: ColumnWord): number {
  if (match === 'whole') return bare === word ? word.length : -1
  if (match === 'part' && bare === word) return -1
  if (match === 'ending') return bare.endsWith(word) ? bare.length : -1
  const at = all.lastIndexOf(word)
  return at < 0 ? -1 : at + word.length
}

/** Of the words in a header the longest, of equals the last: 计划完成数 is planned, 累计目标 aimed at. */
function saidBy(label: Printed, rows: readonly ColumnWord[]): HeaderRole | null {
  let [best, last]: [ColumnWord | null, number] = [null, -1]
  for (const row of rows) {
    const end = endIn(label, row)
    const longer = row.word.length - (best?.word.length ?? 0)
    if (end >= 0 && (longer > 0 || (longer === 0 && end > last))) [best, last] = [row, end]
  }
  return best && { role: best.role, word: best.word }
}

/** Compiles the rows. */
export function headerRoles(rows: readonly ColumnWord[]): HeaderRoles {
  const classes = CLASSES.map((roles) => rows.filter(({ role }) => roles.includes(role)))
  const find = (label: string): HeaderRole | null => {
    const all = simplified(label.replace(/\s/g, ''))
    const printed = { all, bare: all.replace(BRACKET, '') }
    for (const words of classes) {
      const said = saidBy(printed, words)
      if (said) return said
    }
    return null
  }
  return remembered(find, MOST_HEADERS)
}
