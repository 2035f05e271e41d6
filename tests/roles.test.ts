import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { columnRole } from '../datasets/records/column-role.ts'
import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { goldPages, type RoleRow } from './fixtures/page-gold.ts'
import { type ReadRole, readRoles } from './fixtures/page-roles.ts'

/** Columns whose role is known to be read wrongly, by page: `table.column header: role`. */
type Gaps = Record<string, string[]>

const GAPS = new URL('./pages/role-gaps.json', import.meta.url)
const update = process.env.UPDATE_GAPS === '1' && !process.env.CI
const isFirst = update && !existsSync(GAPS)
const gaps: Gaps = isFirst ? {} : JSON.parse(readFileSync(GAPS, 'utf8'))

const pages = goldPages()
const parse = parserFor(readReference())
const found = new Map<string, ReadRole[]>()

const isRight = ({ column, read }: ReadRole): boolean => column.role === read
const nameOf = ({ table, column, header, role }: RoleRow): string => `${table}.${column} ${header}: ${role}`
const wrongIn = (roles: readonly ReadRole[]): ReadRole[] => roles.filter((one) => !isRight(one))

/** The gaps that are left of those known: the list is never filled up again, except where there is none. */
function remaining(): Gaps {
  const left = [...found].map(([name, roles]) => {
    const wrong = wrongIn(roles).map(({ column }) => nameOf(column))
    return [name, isFirst ? wrong : wrong.filter((one) => gaps[name]?.includes(one))] as const
  })
  return Object.fromEntries(left.filter(([, wrong]) => wrong.length > 0))
}

/** How often a role of the gold was read as which: a line for each role of the gold, a column for each that was read. */
function table(): string {
  const roles = [...found.values()].flat()
  const read = [...columnRole.options, 'absent'].filter((one) => roles.some((role) => role.read === one))
  const gold = columnRole.options.filter((one) => roles.some(({ column }) => column.role === one))
  const width = Math.max(...gold.map(({ length }) => length)) + 2
  const count = (role: string, as: string): number =>
    roles.filter((one) => one.column.role === role && one.read === as).length
  const lines = gold.map((role) =>
    [role.padEnd(width), ...read.map((as) => String(count(role, as) || '·').padStart(as.length))].join('  '),
  )
  const right = roles.filter(isRight).length
  const share = ((100 * right) / roles.length).toFixed(1)
  return [
    ['role \\ read'.padEnd(width), ...read].join('  '),
    ...lines,
    `right ${right}/${roles.length}, ${share} %`,
  ].join('\n')
}

const details = (): string =>
  [...found]
    .flatMap(([name, roles]) => wrongIn(roles).map(({ column, read }) => `${name} ${nameOf(column)}, read ${read}`))
    .join('\n')

describe('the columns of a made-up page', () => {
  it.each(pages)('$name are for what its gold says', ({ name, bytes, roles }) => {
    const read = readRoles(roles, parse(bytes, null))
    found.set(name, read)
    if (update) return
    const wrong = wrongIn(read).map(({ column }) => nameOf(column))
    const known = gaps[name] ?? []
    expect(wrong.filter((one) => !known.includes(one))).toEqual([])
    const right = known.filter((one) => !wrong.includes(one))
    expect(right, 'is right now: remove it from the list, tests/pages/role-gaps.json').toEqual([])
  })

  it('are read rightly in nineteen of twenty', () => {
    const roles = [...found.values()].flat()
    expect(roles.length).toBe(pages.flatMap((page) => page.roles).length)
    expect(roles.filter(isRight).length / roles.length).toBeGreaterThanOrEqual(0.95)
  })

  it('are each told by one role, panels and twins included', () => {
    for (const { name, bytes } of pages) {
      const { tables, column_roles } = parse(bytes, null)
      expect(
        column_roles.map(({ length }) => length),
        name,
      ).toEqual(tables.map(({ columns }) => columns.length))
    }
  })

  afterAll(() => {
    if (update) writeFileSync(GAPS, `${JSON.stringify(remaining(), null, 2)}\n`)
    if (process.env.PAGES === 'summary' || process.env.PAGES === 'details') process.stdout.write(`${table()}\n`)
    if (process.env.PAGES === 'details') process.stdout.write(`${details()}\n`)
  })
})

describe('the list of known gaps', () => {
  it('names pages that there are', () => {
    const names = new Set(pages.map(({ name }) => name))
    expect(Object.keys(gaps).filter((name) => !names.has(name))).toEqual([])
  })
})

const row = (column: number, header: string, role: RoleRow['role'], table = 1): RoleRow => ({
  table,
  column,
  header,
  role,
})

describe('the roles of a page', () => {
  it('are told apart by headers: a table that is not in the gold is passed over, a header that is twice goes in order', () => {
    const tables = [
      { columns: [['附注'], ['页码']] },
      { columns: [['镇街'], ['2024年', '任务（个/公里）'], ['2024年', '任务（个/公里）']] },
    ]
    const column_roles = [['note', 'figure'] as const, ['label', 'quota', 'actual'] as const].map((one) => [...one])
    const gold = [row(1, '镇街', 'label'), row(2, '2024年/任务', 'quota'), row(3, '2024年/任务', 'actual')]
    expect(readRoles(gold, { tables, column_roles }).map(({ read }) => read)).toEqual(['label', 'quota', 'actual'])
  })

  it('are absent where no table has the column', () => {
    const read = { tables: [{ columns: [['单位'], ['任务']] }], column_roles: [['label' as const, 'quota' as const]] }
    const twice = [row(1, '单位', 'label'), row(1, '单位', 'label', 2), row(2, '排名', 'rank', 2)]
    expect(readRoles(twice, read).map((one) => one.read)).toEqual(['label', 'absent', 'absent'])
  })
})
