import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import type { Paragraph } from '../../../parsers/document/body/outline.ts'
import { genreOf } from '../../../parsers/document/particulars/genre.ts'
import { contextOf } from '../../../parsers/statements/context/context.ts'
import { lookWords } from '../../../parsers/statements/context/look-words.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { passageOf } from '../../../parsers/text/passage.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'

const { genres, look_words, period_words } = readReference()
const reader = { grammar: periodGrammar(period_words), looks: lookWords(look_words) }

/** Status that the context of a single paragraph of an undated document gives its sentences. */
function statusIn(title: string | null, one: Paragraph): (sentence: string) => string {
  const facts = { title, written_on: null, published_on: null, plan_start: null, plan_end: null }
  const [context] = contextOf(facts, genreOf(title, genres), [one], reader).paragraphs
  return (sentence) => context!.status(sentence).value
}

function paragraph(text: string, heading: string | null = null, section_path: string[] = []): Paragraph {
  const passage = passageOf([...linesOf(text)].map((line) => ({ line, from: 0, to: line.text.length })))
  return { passage, heading, section_path, body_start: 0 }
}

const inText = (text: string, heading: string | null = null) => statusIn(null, paragraph(text, heading))(text)

describe('without a form', () => {
  it.each([
    ['全年接待游客1820万人次，旅游收入96亿元，分别增长12.5%、15.2%。', 'achieved'],
    ['粮食总产量36万吨，增长1.1%。', 'achieved'],
    ['高新技术企业由45家增至131家。', 'achieved'],
    ['专利授权量6.61万件，技术合同成交额630.5亿元。', 'achieved'],
    ['全区共有小学63所。', 'achieved'],
    ['到2027年，高新技术企业达到12843家。', 'target'],
    ['科技型企业由2023年的860家增加到2025年的1500家。', 'target'],
    ['力争产值达到1250亿元，增长10%。', 'target'],
    ['建设众创空间2个，新增孵化器1个。', 'target'],
  ])('%s is %s', (text, status) => {
    expect(inText(text)).toBe(status)
  })

  it('lets each sentence of a paragraph decide for itself', () => {
    const text = '去年新增企业12家。力争今年新增20家。'
    const usual = statusIn(null, paragraph(text))
    expect(['去年新增企业12家。', '力争今年新增20家。'].map(usual)).toEqual(['achieved', 'target'])
  })

  it('goes by the heading where the words say nothing', () => {
    expect(inText('新增孵化器1个。', '工作成效')).toBe('achieved')
    expect(inText('新增孵化器1个。', '重点工作')).toBe('target')
  })
})

it('goes by a heading that looks back before plans that are only named', () => {
  expect(inText('县域规划落地见效，新增孵化器1个。', '工作成效')).toBe('achieved')
  expect(inText('力争新增孵化器1个。')).toBe('target')
})

describe('with a form', () => {
  it.each([
    ['某区政府工作报告', '2024年工作回顾', 'achieved'],
    ['某区政府工作报告', '2025年工作安排', 'target'],
    ['某区政府工作报告', '一些情况', 'achieved'],
    ['双倍增行动计划', '工作基础', 'achieved'],
    ['科技创新规划', '发展基础与面临形势', 'achieved'],
    ['双倍增行动计划', '夯实创新基础', 'target'],
    ['统计公报', '目标', 'achieved'],
  ])('%s under %s is %s', (title, heading, status) => {
    const usual = statusIn(title, paragraph('新增孵化器1个。', heading))
    expect(usual('新增孵化器1个。')).toBe(status)
  })
})

it.each([
  ['“十三五”以来，水利投资完成23亿元。', 'achieved'],
  ['“十四五”以来成效明显，到2025年水利投资达到35亿元。', 'target'],
  ['新建水库3座。', 'target'],
])('in a plan %s is %s', (text, status) => {
  expect(statusIn('青岭县水利发展规划', paragraph(text))(text)).toBe(status)
})
