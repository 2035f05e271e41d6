import { describe, expect, it } from 'vitest'
import { cellOrigins } from '../../../parsers/statements/cells/cell-origins.ts'
import { statusInColumn } from '../../../parsers/statements/cells/columns/column-status.ts'
import {
  isOfBodies,
  isOfSentences,
  isOfValues,
  isReadIn,
  statusOfRole,
} from '../../../parsers/statements/cells/columns/role.ts'
import { panelSense } from '../../../parsers/statements/cells/panels/panel-sense.ts'
import { panelsOf } from '../../../parsers/statements/cells/panels/panels.ts'
import { readTableCells } from '../../../parsers/statements/cells/read-tables.ts'
import { ASIDE, CELL_RULES, tableStatements } from '../../../parsers/statements/cells/table-statements.ts'
import { plainContext } from '../../../parsers/statements/context/context.ts'
import { proseReader } from '../../../parsers/statements/prose.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'
import { withStandIn } from '../../../parsers/statements/statement/statement.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { contextOf, type Drawn, drawn, lexicon, senseOf, sketched } from './drawing.ts'

const readers = { lexicon, readProse: proseReader(lexicon) }
const inCells = plainContext({ year: 2024, day: '2024-03-20' }, ruling('target', 'document', ''), null, 'plan_period')

const BUREAUS = sketched('公厕建设任务表', '序号|镇街|公厕（座）|备注', '1|石桥镇|12|含改造3座', '2|河口镇|9|无')

const YEARS = sketched('', '指标|2029年实际|2031年目标', '绿地率（%）|36|≥38', '公厕（座）|80|120')

describe('cell-origins', () => {
  const told = {
    indicator: '公厕',
    named: null,
    unit: '座',
    comparator: '=',
    told: 'level',
    measure: 'level',
    period: null,
    status: { level: 'document', words: '' },
  } as const
  /** What may say something of a cell in the first column of values. */
  const sourcesOf = (drawing: Drawn, row: number, text: string) => {
    const { values, labels, table } = senseOf(drawing)
    const { col, sense } = values[0]!
    return { table, col, said: lexicon.figures.read(text)!, sense, label: labels[row]!, answer: null }
  }

  it('names the column that gave name and unit', () => {
    expect(cellOrigins(sourcesOf(BUREAUS, 0, '12'), told)).toMatchObject({
      indicator: { level: 'column' },
      unit: { level: 'column' },
      comparator: null,
      responsible: { level: 'row', words: '石桥镇' },
      also: null,
    })
  })

  it('names the row, and the cell where it says more', () => {
    const origins = cellOrigins(sourcesOf(YEARS, 0, '≥38%'), {
      ...told,
      indicator: '绿地率',
      unit: '%',
      comparator: '>=',
    })
    expect(origins).toMatchObject({
      indicator: { level: 'row', words: '绿地率' },
      unit: { level: 'cell', words: '%' },
      comparator: { level: 'cell' },
    })
    expect(cellOrigins(sourcesOf(YEARS, 1, '80'), told).unit).toMatchObject({ level: 'row', words: '座' })
    expect(cellOrigins(sourcesOf(YEARS, 1, '80'), { ...told, unit: null }).unit).toBeNull()
  })
})

describe('column-status', () => {
  const usual = ruling('target' as const, 'document', '')
  const of = (year: number) =>
    ({ kind: 'in', start: `${year}-01-01`, end: `${year}-12-31`, freq: 'A', text: `${year}年` }) as const

  it.each([
    ['its role', { status: 'baseline', words: '2029年实际' }, of(2033), 'baseline', 'column'],
    ['a year that is past', null, of(2030), 'achieved', 'column'],
    ['the table, for the year itself', null, of(2031), 'target', 'document'],
    ['the table, without a period', null, null, 'target', 'document'],
  ] as const)('is told by %s', (_, told, period, value, level) => {
    expect(statusInColumn({ told, period }, usual, '2031-03-05')).toMatchObject({ value, level })
  })

  it('takes no year for past without a day', () => {
    expect(statusInColumn({ told: null, period: of(2030) }, usual, null)).toBe(usual)
  })
})

describe('role', () => {
  it.each([
    ['baseline', 'baseline', true, true, false],
    ['quota', 'target', true, true, false],
    ['rate', 'achieved', true, true, false],
    ['figure', null, true, true, false],
    ['label', null, false, true, false],
    ['lead', null, false, false, true],
    ['serial', null, false, false, false],
  ] as const)('%s: status %s, values %s, sentences %s, bodies %s', (role, status, values, sentences, bodies) => {
    expect([statusOfRole(role), isOfValues(role), isOfSentences(role), isOfBodies(role)]).toEqual([
      status,
      values,
      sentences,
      bodies,
    ])
  })

  it('reads no names and notes of a register, and nowhere what a header calls a note', () => {
    const use = (role: 'label' | 'note' | 'figure', by: 'header' | 'cells') => ({ role, by, words: '' })
    expect(isReadIn(use('label', 'header'), false)).toBe(true)
    expect(isReadIn(use('label', 'header'), true)).toBe(false)
    expect(isReadIn(use('figure', 'header'), true)).toBe(true)
    expect(isReadIn(use('note', 'cells'), false)).toBe(true)
    expect(isReadIn(use('note', 'header'), false)).toBe(false)
  })
})

describe('table-statements', () => {
  it('states figures and passes numbers of columns that are not read over', () => {
    const { text } = drawn(BUREAUS)
    const inTable = contextOf(text)
    const { statements, passed } = tableStatements(senseOf(BUREAUS), linesOf(text), { inTable, inCells }, readers)
    expect(statements.map(({ value, row, col }) => [value, row, col])).toEqual([
      [12, 0, 2],
      [9, 1, 2],
    ])
    expect(passed.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([[ASIDE, '含改造3座']])
    expect(CELL_RULES).toContain(ASIDE)
  })
})

describe('read-tables', () => {
  const read = (...drawings: Drawn[]) => {
    const { text } = drawn(drawings[0]!)
    const { usual: _, caption: __, ...context } = contextOf(text)
    const paper = { title: '石桥县公厕建设任务分解', genre: null }
    const setting = { lines: linesOf(text), paper, context, inCells: () => inCells, firstTask: 0 }
    return readTableCells(
      drawings.map((one) => drawn(one).table),
      setting,
      readers,
    )
  }

  it('reads one table after the other, with the role of each column', () => {
    const { statements, roles } = read(BUREAUS, YEARS)
    expect(statements.map(({ table, value }) => `${table}: ${value}`).sort()).toEqual([
      '1: 12',
      '1: 9',
      '2: 120',
      '2: 36',
      '2: 38',
      '2: 80',
    ])
    expect(roles.map((row) => row.length)).toEqual([4, 3])
    expect(roles[0]![0]).toBe('serial')
  })

  it('reads one of twins, and passes the numbers of the other over', () => {
    const { statements, passed } = read(BUREAUS, BUREAUS)
    expect(statements.map(({ table }) => table)).toEqual([1, 1])
    expect(new Set(passed.map(({ rule }) => rule))).toContain('twin_table')
  })
})

describe('panel-sense', () => {
  it('says what a panel means, and what each of its columns is for', () => {
    const { table, text } = drawn(BUREAUS)
    const [panel] = panelsOf(table, lexicon)
    const { sense, roles, passed } = panelSense(panel!, table, { ordinal: 2, firstTask: 0 }, contextOf(text), lexicon)
    expect([sense.ordinal, roles.length, roles[0], passed]).toEqual([2, 4, 'serial', []])
  })
})

describe('statement', () => {
  it('names in its rule what stands in for a period', () => {
    expect([withStandIn('table_cell', null), withStandIn('table_cell', 'document_year')]).toEqual([
      'table_cell',
      'table_cell+document_year',
    ])
  })
})
