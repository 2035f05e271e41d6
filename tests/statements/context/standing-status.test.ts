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
function statusIn(title: string | null, one: Paragraph): (sentence: string, at?: number) => string {
  const facts = { title, written_on: null, published_on: null, plan_start: null, plan_end: null }
  const [context] = contextOf(facts, genreOf(title, genres), [one], reader).paragraphs
  return (sentence, at = 0) => context!.status(sentence, at).value
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

  it.each([
    ['去年出口4.3亿美元，今年预期增长8%。', '8%', 'target'],
    ['去年出口4.3亿美元，今年预期增长8%。', '4.3', 'achieved'],
    ['2024年零售额86亿元，增长6.2%，今年将力争突破92亿元。', '86', 'achieved'],
    ['2024年零售额86亿元，增长6.2%，今年将力争突破92亿元。', '92', 'target'],
    ['要确保投资完成18亿元，上半年产值增长6.5%。', '6.5', 'target'],
    ['上半年投资完成10亿元，力争全年完成25亿元。', '10', 'achieved'],
    ['今年油菜面积要达到12万亩，比去年增加1.5万亩。', '1.5', 'target'],
    ['记者获悉，接待游客32万人次，预计全年将突破300万人次。', '300', 'target'],
    ['目前入驻企业36家，明年达到50家。', '50', 'target'],
    ['目前入驻企业36家，明年达到50家。', '36', 'achieved'],
  ])('asks the clause where a sentence looks both ways: %s %s is %s', (text, value, status) => {
    expect(statusIn(null, paragraph(text))(text, text.indexOf(value))).toBe(status)
  })

  it('hands on what the last clause says', () => {
    const text = '村里有农户420户。去年产值86万元，今年计划突破100万元。再建大棚50座。'
    const usual = statusIn(null, paragraph(text))
    expect(['村里有农户420户。', '再建大棚50座。'].map((sentence) => usual(sentence))).toEqual(['achieved', 'target'])
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
  ['去年补助1800万元，明年将建设基地5个。', '5', 'target'],
  ['去年补助1800万元，明年将建设基地5个。', '1800', 'achieved'],
  ['建设基地5个。', '5', 'achieved'],
  ['坚持将支出的80%以上投入民生，建设学校6所。', '6', 'achieved'],
])('in a reply the words of a sentence come before the form: %s %s is %s', (text, value, status) => {
  expect(statusIn('关于第12号提案的答复', paragraph(text))(text, text.indexOf(value))).toBe(status)
})

it.each([
  ['“十三五”以来，水利投资完成23亿元。', 'achieved'],
  ['“十四五”以来成效明显，到2025年水利投资达到35亿元。', 'target'],
  ['新建水库3座。', 'target'],
])('in a plan %s is %s', (text, status) => {
  expect(statusIn('青岭县水利发展规划', paragraph(text))(text)).toBe(status)
})
