import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Table } from '../../../tables/table.ts'
import { readPeriods } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passed } from '../../statement/passed.ts'
import { saidOf } from '../columns/column-use.ts'
import { toldBy } from '../rows/row-labels.ts'
import type { TableSense } from '../table-sense.ts'

/** Rule of the figures of a form: codes, amounts of one project. */
export const IN_FORM = 'form_cell'

/** No form is narrower: a key, what is filled in, and more of it beside. */
const NARROWEST = 3
const DIGIT = /[\d０-９]/

/** Longer headers are names of what is filled in: 2025年乡村公路管护专项资金（第一批）. */
const LONGEST_HEADER = 16

/** 2024年 and 目标任务 over all columns say what these hold. */
const saysMore = (label: string, lexicon: Lexicon): boolean =>
  label.length <= LONGEST_HEADER &&
  (saidOf([label], lexicon) !== null || readPeriods(label, null, lexicon.periods).length > 0)

/**
 * True for a table that is a form: 项目名称 with one thing filled in beside it, as wide as the rest. Its first line was taken
 * for headers, several of which may stand above each other, each with a key of its own: 项目名称, 主管部门.
 */
export function isForm({ columns }: Table, lexicon: Lexicon): boolean {
  const [key] = columns
  // A key may span several columns: those of the names below it.
  const behind = columns.findIndex((path) => path.join(' ') !== key!.join(' '))
  const [first, ...others] = behind < 0 ? [] : columns.slice(behind)
  if (columns.length < NARROWEST || key === undefined || first === undefined) return false
  const [filled] = first
  const isWide = others.every((path) => path[0] === filled) && filled !== key[0]
  if (!isWide || filled === undefined || saysMore(filled, lexicon)) return false
  const isOneLine = others.every((path) => path.join(' ') === first.join(' '))
  return new Set(key).size > 1 || isOneLine
}

/** The sense of a form: its keys tell the status of the sentences beside them, and nobody has a part of it. */
export const formSense = (sense: TableSense, lexicon: Lexicon): TableSense => ({
  ...sense,
  columns: sense.columns.map(() => ({ role: 'label', by: 'cells', words: '' })),
  values: [],
  tasks: [],
  answers: sense.answers.map(() => null),
  labels: sense.labels.map((label, row) => ({
    ...label,
    name: '',
    isIndicator: true,
    body: null,
    told: toldBy(sense.table.rows[row]![0]!, lexicon),
  })),
})

/** What the columns of a form are for: keys, and words beside them. */
export const rolesOfForm = ({ columns }: Table): ColumnRole[] => columns.map((_, col) => (col === 0 ? 'label' : 'note'))

/** The cells of a form that are figures. */
export const formNumbers = ({ rows, columns, places }: Table, { figures }: Lexicon): Passed[] =>
  rows.flatMap((cells, row) =>
    columns.flatMap((_, col) => {
      const place = DIGIT.test(cells[col]!) && figures.read(cells[col]!) ? places.at(row, col) : null
      return place ? [{ rule: IN_FORM, start: place.start, end: place.end }] : []
    }),
  )
