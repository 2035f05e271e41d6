import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { type Citation, citationsIn } from '../../../parsers/document/particulars/citation.ts'

const { genres } = readReference()
const NOBODY: Citation = { doc_no: null, title: null }
const cited = (text: string, own: Citation = NOBODY) =>
  citationsIn(text, own, genres).map(({ doc_no, title }) => [doc_no, title])

describe('citations', () => {
  it('tie a title to the number in brackets behind it', () => {
    expect(
      cited('按照《全市“双倍增”行动计划（2023—2027年）》的通知（渝府办发﹝2023﹞26号）要求，制定本方案。'),
    ).toEqual([['渝府办发〔2023〕26号', '全市“双倍增”行动计划（2023—2027年）']])
  })

  it('take a number alone and a title alone, each once, in order', () => {
    const text =
      '根据渝府发〔2021〕9号和《科技创新“十四五”规划》，渝府发〔2021〕9号不再执行，《科技创新“十四五”规划》继续有效。'
    expect(cited(text)).toEqual([
      ['渝府发〔2021〕9号', null],
      [null, '科技创新“十四五”规划'],
    ])
  })

  it('pass over newspapers, books and what is no form of document', () => {
    expect(cited('据《重庆日报》报道，《红岩》再版。')).toEqual([])
  })

  it('pass over the document itself, also as the plan that its letter carries', () => {
    const own = { doc_no: '某府办发〔2023〕5号', title: '关于印发《某区双倍增行动计划》的通知' }
    expect(cited('现将《某区双倍增行动计划》印发给你们（某府办发〔2023〕5号）。', own)).toEqual([])
  })
})
