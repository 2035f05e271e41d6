import { describe, expect, it } from 'vitest'
import {
  baseOfColumn,
  isBarred,
  namedInPath,
  type PeriodSetting,
  periodOfColumn,
  periodsOfPath,
  reportedIn,
  titlePeriods,
  withoutPeriods,
  yearInTitle,
} from '../../../../parsers/statements/cells/columns/column-period.ts'
import { lexicon } from '../drawing.ts'

const { periods } = lexicon
const WHEN = { year: 2024, day: '2024-09-20' }
const namedBy = (...path: string[]) => namedInPath(path, WHEN, periods)
type Setting = Omit<PeriodSetting, 'title'> & { title: string }
const NOTHING: Setting = { ...WHEN, title: '', status: 'target', reported: null, plan: null, isOverYears: false }
const periodOf = (path: string[], setting: Partial<Setting> = {}) => {
  const { title, ...rest } = { ...NOTHING, ...setting }
  const whole = { ...rest, title: titlePeriods(title, periods) }
  const { period, is_filled_in } = periodOfColumn(namedBy(...path).flat(), whole)
  return [period?.start ?? null, period?.end ?? null, is_filled_in]
}

describe('headers', () => {
  it.each([
    [['2025年目标'], '2025-01-01', '2025-12-31'],
    [['2025'], '2025-01-01', '2025-12-31'],
    [['2025目标'], '2025-01-01', '2025-12-31'],
    [['25年目标'], '2025-01-01', '2025-12-31'],
    [['2025（预计）'], '2025-01-01', '2025-12-31'],
    [['2025年', '一季度'], '2025-01-01', '2025-03-31'],
    [['一季度'], '2024-01-01', '2024-03-31'],
    [['1—8月完成'], '2024-01-01', '2024-08-31'],
    [['比上年增长', '2025年'], '2025-01-01', '2025-12-31'],
  ])('%j are about %s to %s', (path, start, end) => {
    expect(periodOf(path)).toEqual([start, end, false])
  })

  it.each([
    [['累计完成', '二季度'], '2024-01-01', '2024-06-30', 'X'],
    [['9月', '累计'], '2024-01-01', '2024-09-30', 'X'],
    [['累计目标', '四季度'], '2024-01-01', '2024-12-31', 'A'],
    [['累计', '一季度'], '2024-01-01', '2024-03-31', 'Q'],
    [['本季', '二季度'], '2024-04-01', '2024-06-30', 'Q'],
    [['累计', '2025年'], '2025-01-01', '2025-12-31', 'A'],
  ])('%j add up from %s to %s', (path, start, end, freq) => {
    expect(periodsOfPath(path, namedBy(...path))).toMatchObject([{ start, end, freq }])
  })

  it.each([['2025户'], ['2025亩地'], ['120年代']])('%s names no year', (label) => {
    expect(namedBy(label).flat()).toEqual([])
  })

  it('are left without the periods that they name', () => {
    expect(withoutPeriods('25年目标', namedBy('25年目标')[0]!)).toBe('目标')
    expect(withoutPeriods('造林（2025年）', namedBy('造林（2025年）')[0]!)).toBe('造林（）')
  })

  it('name the years that values are compared with', () => {
    expect(baseOfColumn(namedBy('比上年增长').flat())).toBe('2023')
    expect(baseOfColumn(namedBy('2025年目标').flat())).toBeNull()
  })
})

describe('a column without a period of its own', () => {
  const augustReport = reportedIn(['截至8月底'], WHEN, periods)

  it.each([
    ['takes the year of the document', {}, ['2024-01-01', '2024-12-31', true]],
    ['takes that of its title', { title: '2025年任务表' }, ['2025-01-01', '2025-12-31', false]],
    ['takes the year of its title if it plans', { title: '2024年1—8月' }, ['2024-01-01', '2024-12-31', false]],
    [
      'takes the months of its title if it reports',
      { title: '2024年1—8月', status: 'achieved' as const },
      ['2024-01-01', '2024-08-31', false],
    ],
    ['has none of a year that is not over', { status: 'achieved' as const }, [null, null, false]],
    ['has a year that is over', { status: 'achieved' as const, year: 2023 }, ['2023-01-01', '2023-12-31', true]],
    ['has none where the document has none', { year: null }, [null, null, false]],
    [
      'is about the years of the plan if it is a mean over them',
      { isOverYears: true, plan: { start: '2021-01-01', end: '2025-12-31' } },
      ['2021-01-01', '2025-12-31', false],
    ],
    ['of means has none without a plan', { isOverYears: true }, [null, null, false]],
  ])('%s', (_, setting, expected) => {
    expect(periodOf([], setting)).toEqual(expected)
  })

  it('takes the time up to which its table reports only for what was reached', () => {
    expect(periodOf([], { status: 'achieved', reported: augustReport })[1]).toBe('2024-08-31')
    expect(periodOf([], { status: 'target', reported: augustReport })).toEqual(['2024-01-01', '2024-12-31', true])
  })
})

it.each([
  ['2024年任务表', 2024],
  ['2024年1—8月完成情况', 2024],
  ['2021—2025年规划', null],
  ['2024年和2025年任务表', null],
  ['任务表', null],
])('the title %s is about the year %s', (title, year) => {
  expect(yearInTitle(title, periods)).toBe(year)
})

it('reports up to what the nearest text names that is no whole year', () => {
  expect(reportedIn(['单位：户', '截至8月底', '1—6月'], WHEN, periods)?.end).toBe('2024-08-31')
  expect(reportedIn(['2024年任务表'], WHEN, periods)).toBeNull()
  expect(reportedIn(['2021—2025年'], WHEN, periods)).toBeNull()
})

it('lets no other year stand in for one that is damaged', () => {
  expect(isBarred(['202年目标'], WHEN, periods)).toBe(isBarred(['202年目标'], null, periods))
  expect(isBarred(['2024年目标', '任务数'], WHEN, periods)).toBe(false)
})
