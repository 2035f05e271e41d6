import { describe, expect, it } from 'vitest'
import type { Status } from '../../../datasets/records/vocabulary.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { settledStatus, statusOfTable, type UsualStatus } from '../../../parsers/statements/cells/table-status.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'
import { periodsIn } from '../../../parsers/values/period.ts'
import { drawn, lexicon } from './drawing.ts'

const { genres } = readReference()
const genreOf = (status: Status) => genres.find(({ default_status }) => default_status === status)!

interface Said {
  title?: string
  document?: string
  genre?: Status
  header?: string
  /** Word of a list in the title of the document. */
  list?: string
}

function statusOf({ title, document, genre, header = '数量', list }: Said) {
  const { table } = drawn({ ...(title ? { title } : {}), columns: [['乡镇'], [header]], rows: [['青岭镇', '3']] })
  const word = genres.find((one) => one.word === list) ?? null
  const paper = { title: document ?? null, genre: genre ? genreOf(genre) : word }
  const { value, level, isSaid } = statusOfTable(paper, table, lexicon)
  return `${value} ${level}${isSaid ? ' said' : ''}`
}

describe('values without a cue', () => {
  it.each<[Said, string]>([
    [{ title: '2024年目标任务分解表' }, 'target table said'],
    [{ title: '目标任务完成情况' }, 'achieved table said'],
    [{ title: '名额分配' }, 'target table said'],
    [{ title: '居民收入分配' }, 'achieved table'],
    [{ title: '水资源来源与分配' }, 'achieved table'],
    [{ title: '2024年计划执行情况', genre: 'target' }, 'achieved table said'],
    [{ title: '户厕改造任务表', document: '2024年完成情况通报' }, 'target table said'],
    [{ document: '目标任务三季度完成情况' }, 'achieved document said'],
    [{ document: '目标任务完成情况', genre: 'target' }, 'target document'],
    [{ title: '《政府工作报告》目标任务', genre: 'target' }, 'target table said'],
    [{ title: '《2024年目标任务》一览', genre: 'achieved' }, 'achieved document'],
    [{ title: '户厕一览表', genre: 'target' }, 'achieved table'],
    [{ title: '物资一览', list: '清单' }, 'achieved table'],
    [{ title: '物资一览', list: '任务清单' }, 'target document'],
    [{ document: '普通高中面向全市招生' }, 'achieved table'],
    [{ document: '普通高中招生计划' }, 'target document said'],
    [{ title: '龙头企业名单', genre: 'target' }, 'achieved table'],
    [{ title: '户厕一览表', genre: 'target', header: '责任单位' }, 'target document'],
    [{ title: '户厕一览表', genre: 'target', document: '关于下达户厕改造资金的通知' }, 'target document'],
    [{ title: '未完成任务清单', genre: 'achieved' }, 'achieved document'],
    [{ header: '存量' }, 'achieved table'],
    [{ header: '培育数' }, 'target table'],
    [{ header: '分解' }, 'target table'],
    [{ header: '失业率低于（%）' }, 'target table'],
    [{ title: '户厕一览表' }, 'achieved table'],
  ])('of %j are %s', (said, expected) => {
    expect(statusOf(said)).toBe(expected)
  })
})

describe('what seems to be reached', () => {
  const planned = periodsIn('2024年', null, lexicon.periods)[0]!
  const achieved: UsualStatus = { ...ruling<Status>('achieved', 'table', ''), isSaid: false }
  const stage = { planned, isNamed: true, day: '2024-01-20', reports: false, binds: false }
  const carried: UsualStatus = { ...achieved, aims: 'unfinished' }

  it('is aimed at in a year that has hardly begun', () => {
    expect(settledStatus(achieved, stage)).toEqual({ value: 'target', level: 'table', words: '2024年', isSaid: false })
  })

  it('is aimed at where a column says how far it binds', () => {
    expect(settledStatus(achieved, { ...stage, day: '2024-12-30', reports: true, binds: true }).value).toBe('target')
  })

  it('is aimed at in a notice for a year that a title names and that is not over', () => {
    expect(settledStatus(carried, { ...stage, day: '2024-08-30' }).value).toBe('target')
  })

  it('is aimed at in a paper on what there is, for a year that its title names and that has hardly begun', () => {
    const told: UsualStatus = { ...achieved, aims: 'ahead' }
    expect(settledStatus(told, stage).value).toBe('target')
    expect(settledStatus(told, { ...stage, day: '2024-08-30' }).value).toBe('achieved')
  })

  it.each<[string, UsualStatus, typeof stage | (Omit<typeof stage, 'planned'> & { planned: null })]>([
    ['in a notice that no title gives a year', carried, { ...stage, isNamed: false }],
    ['in a notice that publishes a list', { ...achieved, aims: 'never' }, stage],
    [
      'in a paper on what there is, whose day alone gives the year',
      { ...achieved, aims: 'ahead' },
      { ...stage, isNamed: false },
    ],
    ['in a notice of the year after', carried, { ...stage, day: '2025-03-01' }],
    ['in a table that reports', achieved, { ...stage, reports: true, binds: false }],
    ['where a title says so', { ...achieved, isSaid: true }, stage],
    ['without a year', achieved, { ...stage, planned: null }],
    ['at the end of the year', achieved, { ...stage, day: '2024-12-30' }],
  ])('is reached %s', (_, usual, when) => {
    expect(settledStatus(usual, when)).toBe(usual)
  })
})
