import { describe, expect, it } from 'vitest'
import {
  isBodyName,
  issuerInTitle,
  namesPlaceless,
  signatureOf,
  signersIn,
} from '../../../parsers/document/particulars/signature.ts'
import { lines } from '../lines.ts'

describe('the signature', () => {
  it('is a body with a date below it', () => {
    expect(signatureOf(lines('请遵照执行。', '', '　　某某区科学技术局', '　　2024年3月20日'))).toEqual({
      issuer: '某某区科学技术局',
      written_on: '2024-03-20',
      lines: [3, 4],
      findings: [],
    })
  })

  it('reads blanks between the characters, and dates in Chinese numerals', () => {
    expect(signatureOf(lines('某 某 区 人 民 政 府', '二〇二三年五月六日'))).toMatchObject({
      issuer: '某某区人民政府',
      written_on: '2023-05-06',
    })
  })

  it('reports a date that lost its separators and does not guess it', () => {
    const { issuer, written_on, findings } = signatureOf(lines('某某区科学技术局', '2024320'))
    expect([issuer, written_on]).toEqual(['某某区科学技术局', null])
    expect(findings).toMatchObject([{ kind: 'damaged_date', first_line: 2, actual: '2024320' }])
  })

  it('is the first of two', () => {
    const signed = lines('某某区科技局', '2024年3月20日', '附件', '某某区财政局', '2024年2月1日')
    expect(signatureOf(signed)).toMatchObject({ issuer: '某某区科技局', written_on: '2024-03-20' })
  })

  it.each([
    [['2024年3月20日', '某某区科技局']],
    [['会议由区科技局主持召开', '2024年3月20日']],
    [['正文。', '2024年3月20日']],
  ])('is not found in %j', (texts) => {
    expect(signatureOf(lines(...texts)).issuer).toBeNull()
  })
})

describe('bodies', () => {
  it.each([
    ['某某区科学技术局', true],
    ['某某区科技创新领导小组', true],
    ['科技局、财政局：', false],
    ['各乡镇', false],
    ['局', false],
    ['改造码头3处', false],
    ['组建护林队12支队', false],
  ])('tells whether %s is the name of one', (text, is) => {
    expect(isBodyName(text)).toBe(is)
  })

  it.each([
    ['某某区科学技术局关于印发方案的通知', '某某区科学技术局'],
    ['某某省财政厅某某省教育厅关于下达资金的通知', '某某省财政厅、某某省教育厅'],
    ['中共青岭县委办公室青岭县人民政府办公室关于印发方案的通知', '中共青岭县委办公室、青岭县人民政府办公室'],
    ['关于印发方案的通知', null],
    ['科技创新规划', null],
    [null, null],
  ])('finds the issuer of %s', (title, issuer) => {
    expect(issuerInTitle(title)).toBe(issuer)
  })
})

it.each([
  ['省财政厅', true],
  ['县人民政府', true],
  ['青岭省财政厅', false],
  ['市中区财政局', false],
])('tells whether %s names no place', (issuer, is) => {
  expect(namesPlaceless(issuer)).toBe(is)
})

it.each([
  ['青岭县统计局国家统计局青岭调查队', ['青岭县统计局', '国家统计局青岭调查队']],
  ['青岭市城市管理局青岭市公安局', ['青岭市城市管理局', '青岭市公安局']],
  ['青岭县人民政府办公室', ['青岭县人民政府办公室']],
  ['国家税务总局青岭县税务局', ['国家税务总局青岭县税务局']],
])('parts the bodies of %s', (text, bodies) => {
  expect(signersIn(text)).toEqual(bodies)
})
