import { describe, expect, it } from 'vitest'
import { assembled } from '../../../parsers/tables/assemble.ts'
import { rearranged } from '../../../parsers/tables/draft.ts'
import { placesOf } from '../../../parsers/tables/places.ts'
import { added, columnTallies, rowTallies } from '../../../parsers/tables/prove/check.ts'
import { amountOf, countsUp, rolesOf } from '../../../parsers/tables/prove/column.ts'
import { checkedTotals } from '../../../parsers/tables/prove/total-rows.ts'
import { isCounted, totalColumns, totalRowsOf, totalScopes, wholeRowsOf } from '../../../parsers/tables/prove/totals.ts'
import { isWhole } from '../../../parsers/tables/prove/wholeness.ts'
import { drafted } from '../drafted.ts'
import { hints } from '../hints.ts'

const { words } = hints
const rows = (...lines: string[]) => drafted('甲', ...lines).rows
const NONE: ReadonlySet<number> = new Set()
const ROLES = ['label', 'additive'] as const

describe('column', () => {
  it.each([
    ['1 2 3', true],
    ['7 8 9', true],
    ['1 1 2', true],
    ['1 3 4', false],
    ['3 2 1', false],
    ['甲 乙 丙', false],
  ])('%s counts up: %s', (column, expected) => {
    expect(countsUp(rows(...column.split(' ')), 0)).toBe(expected)
  })

  it('is what its header and most of its cells are', () => {
    const { columns, rows: cells } = drafted('序号 镇街 公厕 绿地率', '1 石桥镇 12 36.5%', '2 河口镇 9 37.2%')
    expect(rolesOf(columns, cells, hints)).toEqual(['serial', 'label', 'additive', 'figure'])
  })

  it.each([
    ['1,200.5', { digits: 12_005n, scale: 1 }],
    ['', { digits: 0n, scale: 0 }],
    ['—', { digits: 0n, scale: 0 }],
    ['十余', null],
    ['40 30', null],
  ])('%s amounts to %o', (text, expected) => {
    expect(amountOf(text)).toEqual(expected)
  })
})

describe('totals', () => {
  it('are rows whose label says so; the whole area may be measured by itself', () => {
    const table = rows('全县 60', '石桥镇 30', '河口镇 30', '合计 60')
    expect(totalRowsOf(table, ROLES, words)).toEqual([3])
    expect(wholeRowsOf(table, ROLES, words)).toEqual([0])
  })

  it('count no heading of a block and no part of a row', () => {
    expect(
      [
        ['甲类', ''],
        ['其中：石桥镇', '5'],
        ['石桥镇', '5'],
      ].map((row) => isCounted(row, ROLES)),
    ).toEqual([false, false, true])
  })

  it('close the block above them, or cover all subtotals', () => {
    const table = rows('甲镇 4', '乙镇 3', '小计 7', '丙镇 5', '小计 5', '合计 12')
    const scopes = totalScopes(table, ROLES, { totals: [2, 4, 5], apart: NONE }, words)
    expect(scopes.map(({ row, is_sub }) => [row, is_sub])).toEqual([
      [2, true],
      [4, true],
      [5, false],
    ])
    expect(scopes[0]!.scopes).toContainEqual([0, 1])
    expect(scopes[2]!.scopes).toContainEqual([2, 4])
    expect(scopes[2]!.scopes.every((scope) => !(scope.includes(0) && scope.includes(2)))).toBe(true)
  })

  it('may leave out rows that are neither total nor part', () => {
    const table = rows('甲镇 4', '乙镇 3', '全县 9', '合计 7')
    const scopes = (apart: ReadonlySet<number>) => totalScopes(table, ROLES, { totals: [3], apart }, words)[0]!.scopes
    expect(scopes(new Set([2]))).toContainEqual([0, 1])
    expect(scopes(NONE)).not.toContainEqual([0, 1])
  })

  it('are columns beside those that they add up', () => {
    const roles = ['label', 'additive', 'additive', 'additive', 'additive'] as const
    const grouped = [['镇街'], ['公厕', '一季度'], ['公厕', '二季度'], ['公厕', '合计'], ['泵站']]
    expect(totalColumns(grouped, roles, words)).toEqual([{ col: 3, parts: [1, 2] }])
    const flat = [['镇街'], ['合计'], ['公厕'], ['泵站'], ['食堂']]
    expect(totalColumns(flat, roles, words)).toEqual([{ col: 1, parts: [2, 3, 4] }])
    expect(totalColumns([['镇街'], ['公厕'], ['泵站'], ['食堂'], ['学校']], roles, words)).toEqual([])
  })
})

describe('check', () => {
  const tallies = (...lines: string[]) =>
    rowTallies(rows(...lines), ROLES, [{ row: 2, scopes: [[0, 1]], is_sub: false }])

  it('tells what agrees, and both figures of what does not', () => {
    const [agreeing] = tallies('甲镇 400', '乙镇 300', '合计 700')
    expect(agreeing!.tally).toMatchObject({ agreeing: 1, disagreeing: [] })
    expect([...agreeing!.tally.bound]).toEqual([1])
    const [other] = tallies('甲镇 400', '乙镇 300', '合计 701')
    expect(other!.tally.disagreeing).toEqual([
      { row: 2, col: 1, expected: { digits: 700n, scale: 0 }, actual: { digits: 701n, scale: 0 } },
    ])
  })

  it('says less for small totals, and binds no column of zeros', () => {
    const bits = (...lines: string[]) => tallies(...lines)[0]!.tally.bits
    expect(bits('甲镇 400', '乙镇 300', '合计 700')).toBeGreaterThan(bits('甲镇 4', '乙镇 3', '合计 7'))
    expect([...tallies('甲镇 0', '乙镇 0', '合计 0')[0]!.tally.bound]).toEqual([])
  })

  it('takes a sum of fewer than two rows for none', () => {
    const one = rowTallies(rows('甲镇 400', '合计 400'), ROLES, [{ row: 1, scopes: [[0]], is_sub: false }])
    expect(one.every(({ tally }) => tally.agreeing === 0)).toBe(true)
  })

  it('adds up columns in all rows, and tallies to one', () => {
    const [tally] = columnTallies(rows('甲镇 40 60 100', '乙镇 30 20 51', '丙镇 5 6 11'), [{ col: 3, parts: [1, 2] }])
    expect([tally!.agreeing, tally!.disagreeing.length]).toEqual([2, 1])
    expect(added([tally!, tally!])).toMatchObject({ agreeing: 4, bits: tally!.bits * 2 })
    // What disagrees nearly everywhere totals something else.
    expect(columnTallies(rows('甲镇 40 60 9', '乙镇 30 20 8'), [{ col: 3, parts: [1, 2] }])).toEqual([])
  })
})

describe('total-rows', () => {
  const printed = (...lines: string[]) =>
    checkedTotals(drafted('镇街 公厕', ...lines), ROLES).printed.map(({ row }) => row)

  it('hold a row for the whole area if its figures add up', () => {
    expect(printed('全县 70', '甲镇 40', '乙镇 30')).toEqual([0])
    expect(printed('全县 90', '甲镇 40', '乙镇 30')).toEqual([])
  })

  it('hold every row whose label says that it is one', () => {
    expect(printed('甲镇 40', '乙镇 30', '合计 71')).toEqual([2])
  })
})

describe('wholeness', () => {
  const roles = ['label', 'additive', 'additive'] as const
  const whole = (header: string, total: string, is_sub = false, scopes = [[0, 1]]) =>
    isWhole(drafted(header, '甲镇 40 4', '乙镇 30 3', total), roles, [{ row: 2, scopes, is_sub }])

  it.each([
    ['each column has a header of its own, and each total its figure', '镇街 公厕 泵站', '合计 70 7', true],
    ['two columns have one name', '镇街 公厕 公厕', '合计 70 7', false],
    ['a total is missing', '镇街 公厕 泵站', '合计 70 _', false],
  ])('%s: %s, %s', (_, header, total, expected) => {
    expect(whole(header, total)).toBe(expected)
  })

  it('has no subtotal that steps over rows', () => {
    expect(whole('镇街 公厕 泵站', '小计 70 7', true, [[0, 1]])).toBe(true)
    expect(whole('镇街 公厕 泵站', '小计 70 7', true, [[1]])).toBe(false)
    expect(whole('镇街 公厕 泵站', '小计 70 7', true, [[]])).toBe(false)
  })
})

describe('assemble', () => {
  it('gives a draft its title, unit, total rows and proof', () => {
    const draft = {
      ...drafted('镇街 公厕', '甲镇 400', '乙镇 300', '合计 700'),
      caption: ['公厕建设任务表', '单位：座'],
    }
    const { table, findings, support } = assembled(draft)
    expect(table).toMatchObject({ title: '公厕建设任务表', unit: '座', total_rows: [2], proof: 'proven' })
    expect(findings).toEqual([])
    expect(support).toBeDefined()
  })

  it('moves the label of a total row into the first column of text', () => {
    const { table } = assembled(drafted('序号 镇街 公厕', '1 甲镇 400', '2 乙镇 300', '合计 _ 700'))
    expect(table.rows[2]).toEqual(['', '合计', '700'])
  })
})

describe('draft', () => {
  it('puts cells into other columns together with their places', () => {
    const place = (start: number) => ({ first_line: 1, last_line: 1, start, end: start + 1 })
    const draft = { rows: [['甲', '1', '']], places: placesOf([[place(0), place(2), null]]) }
    const moved = rearranged(draft, new Map([[0, [0, null, 1]]]))
    expect(moved.rows).toEqual([['甲', '', '1']])
    expect([moved.places.at(0, 1), moved.places.at(0, 2)?.start]).toEqual([null, 2])
  })
})
