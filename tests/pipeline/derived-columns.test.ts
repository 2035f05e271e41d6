import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'
import { normalise } from '../../pipeline/normalise.ts'

const reference = readReference()
const registers = { ...reference, register: bodyRegister(reference) }
const parser = parserFor(reference)

function targetsOf(text: string) {
  const parsed = parser(new TextEncoder().encode(text), 'https://www.cqlp.gov.cn/a.html')
  const known = {
    raw_sha256: '',
    text_sha256: '',
    portal_id: null,
    first_seen: '',
    last_seen: '',
    withdrawn_on: null,
    content_type: null,
    doubted: [],
    parent_doc_id: null,
    attachment_no: null,
  }
  return normalise({ doc_id: 'd', revision: 1, is_latest: true, ...known, parsed }, registers).targets
}

const inPlan = (sentence: string): string => `梁平区2024年工作计划\n\n一、目标\n\n${sentence}\n`

describe('the period of a stock', () => {
  it.each([
    ['到2027年，高新技术企业达到100家。', '2027'],
    ['2027年，高新技术企业达到100家。', '2027'],
    ['到2024年6月底，高新技术企业达到100家。', '2024-06'],
    ['2024年上半年，高新技术企业达到100家。', '2024-H1'],
    ['2024年前三季度，地区生产总值达到300亿元。', '2024-01/2024-09'],
    ['2024年1—9月，地区生产总值达到300亿元。', '2024-01/2024-09'],
    ['到2024年9月底，高新技术企业达到100家。', '2024-09'],
    ['2024年第三季度，高新技术企业达到100家。', '2024-Q3'],
    ['“十四五”期间，高新技术企业达到100家。', '2025'],
  ])('%s', (sentence, period) => {
    expect(targetsOf(inPlan(sentence))).toMatchObject([{ measure: 'level', period }])
  })
})

describe('the period of an addition', () => {
  it.each([
    ['2024年，新增高新技术企业10家。', '2024'],
    ['2024年上半年，新增高新技术企业10家。', '2024-H1'],
    ['2024年第三季度，新增高新技术企业10家。', '2024-Q3'],
    ['2024年前三季度，新增高新技术企业10家。', '2024-01/2024-09'],
    ['2021—2025年，新增高新技术企业10家。', '2021/2025'],
    ['2024年6月，新增高新技术企业10家。', '2024-06'],
  ])('%s', (sentence, period) => {
    expect(targetsOf(inPlan(sentence))).toMatchObject([{ measure: 'increment', period }])
  })
})

describe('canonical figures of a document', () => {
  it('hold the scales of a sentence and of a header alike', () => {
    const sentence = targetsOf(inPlan('到2025年，粮食产量稳定在6亿斤以上，城镇新增就业1.2万人。'))
    const table = targetsOf(`${inPlan('')}
表1 2025年目标

| 指标 | 单位 | 2025年 |
| --- | --- | --- |
| 粮食产量 | 亿斤 | 6 |
| 城镇新增就业 | 万人 | 1.2 |
`)
    const shown = (targets: typeof table) =>
      targets.map(({ indicator_id, value_canonical, unit_canonical }) => [
        indicator_id,
        value_canonical,
        unit_canonical,
      ])
    const expected = [
      ['grain_output', 300_000, '吨'],
      ['urban_jobs', 12_000, '人'],
    ]
    expect(shown(sentence)).toEqual(expected)
    expect(shown(table)).toEqual(expected)
    expect(table.map(({ value, unit }) => [value, unit])).toEqual([
      [6, '亿斤'],
      [1.2, '万人'],
    ])
  })

  it('are there for texts that have been replaced too', () => {
    const parsed = parser(new TextEncoder().encode(inPlan('到2027年，高新技术企业达到100户。')), null)
    const known = {
      raw_sha256: '',
      text_sha256: '',
      portal_id: null,
      first_seen: '',
      last_seen: '',
      withdrawn_on: null,
      content_type: null,
      doubted: [],
      parent_doc_id: null,
      attachment_no: null,
    }
    const { former_targets } = normalise({ doc_id: 'd', revision: 1, is_latest: false, ...known, parsed }, registers)
    expect(former_targets).toMatchObject([{ value_canonical: 100, unit_canonical: '家', period: '2027', revision: 1 }])
  })
})
