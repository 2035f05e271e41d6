import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { endsInGenre, genreOf } from '../../../parsers/document/particulars/genre.ts'
import {
  firstPiece,
  isSite,
  namesOf,
  withoutSite,
  withoutSiteTail,
} from '../../../parsers/document/particulars/site-name.ts'

const { genres } = readReference()

describe('genre', () => {
  it('is the word that ends latest in a title, the longest of those', () => {
    expect(genreOf('关于印发公厕建设行动计划的通知', genres)?.word).toBe('通知')
    expect(genreOf('公厕建设行动计划', genres)?.word).toBe('行动计划')
    expect([genreOf('石桥风光', genres), genreOf(null, genres)]).toEqual([null, null])
  })

  it.each([
    ['公厕建设行动计划', true],
    ['公厕建设行动计划（2031—2033年）', true],
    ['行动计划出台背景', false],
    ['石桥风光', false],
  ])('%s ends in one: %s', (title, expected) => {
    expect(endsInGenre(title, genres)).toBe(expected)
  })
})

describe('site-name', () => {
  const meta = { SiteName: '石桥县人民政府', ColumnName: '政务公开' }

  it('takes the names of column and site off a title', () => {
    expect(withoutSite('公厕建设方案_政务公开_石桥县人民政府', meta)).toBe('公厕建设方案')
    expect(withoutSite('石桥县人民政府', meta)).toBe('石桥县人民政府')
    expect(withoutSiteTail('公厕建设方案-石桥县人民政府门户网站')).toBe('公厕建设方案')
    expect(withoutSiteTail('公厕建设方案')).toBe('公厕建设方案')
  })

  it('knows names of sites', () => {
    expect(namesOf(meta)).toEqual(expect.arrayContaining(['石桥县人民政府', '政务公开']))
    expect([isSite('石桥县人民政府', []), isSite('政务公开', namesOf(meta)), isSite('公厕建设方案', [])]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('takes the piece before the first separator', () => {
    expect(firstPiece('公厕建设方案 - 石桥县人民政府')).toBe('公厕建设方案')
  })
})
