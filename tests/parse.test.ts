import { beforeAll, describe, expect, it } from 'vitest'
import { readReference } from '../datasets/reference/index.ts'
import { Unreadable } from '../parsers/document/bytes/unreadable.ts'
import { type Parser, parserFor } from '../parsers/parse.ts'

const PLAN = [
  '[ 发文字号 ] 梁府办发〔2024〕99号 [ 成文日期 ] 2024-03-20',
  '关于印发科技型企业培育行动计划（2024—2027年）的通知',
  '各乡镇人民政府：',
  '一、工作目标',
  '到2027年，全区高新技术企业、科技型企业分别达到150家、1200家以上。',
  '二、重点任务',
  '（一）培育主体。每年新增科技型企业不少于100家。（牵头单位：区科技局；责任单位：各乡镇（街道））',
  '附件：任务分解表',
  '科技型企业培育任务分解表',
  '单位：家',
  '序号\t单位\t2024年\t2025年',
  '1\t屏锦镇\t12\t15',
  '2\t袁驿镇\t8\t9',
  '\t合计\t20\t24',
]

const bytesOf = (text: string) => new TextEncoder().encode(text)

let parse: Parser
beforeAll(() => {
  parse = parserFor(readReference())
})

const read = (...texts: string[]) => parse(bytesOf(texts.join('\n')), null)

describe('a document', () => {
  it('is read whole', () => {
    const found = read(...PLAN)
    expect(found.head).toMatchObject({
      title: '关于印发科技型企业培育行动计划（2024—2027年）的通知',
      doc_no: '梁府办发〔2024〕99号',
      genre: 'notice',
      written_on: '2024-03-20',
      plan_start: '2024-01-01',
      plan_end: '2027-12-31',
      area_name: '梁平区',
      area_inferred: false,
      source_tier: 'official',
    })
    expect(found.tables).toMatchObject([{ unit: '家', total_rows: [2], proof: 'proven' }])
    expect(found.tasks).toMatchObject([{ title: '培育主体', lead_units: ['区科技局'] }])
    expect(found.statements.filter(({ source_kind }) => source_kind === 'prose')).toMatchObject([
      { indicator: '高新技术企业', comparator: '>=', value: 150, period_end: '2027-12-31' },
      { indicator: '科技型企业', comparator: '>=', value: 1200, period_end: '2027-12-31' },
      { indicator: '科技型企业', comparator: '>=', value: 100, measure: 'increment', period_end: '2027-12-31' },
    ])
    expect(found.statements.filter(({ source_kind }) => source_kind === 'table')).toHaveLength(6)
  })

  it('points every statement to its own characters', () => {
    const { text, statements } = read(...PLAN)
    for (const { span_start, span_end, value_text, first_line } of statements) {
      expect(text.slice(span_start, span_end)).toBe(value_text)
      expect(text.slice(0, span_start).split('\n')).toHaveLength(first_line)
    }
  })

  it('says the same whatever its line breaks and its charset mark', () => {
    const said = ({ head, tables, tasks, statements }: ReturnType<Parser>) => ({
      head,
      tables: tables.map(({ places: _, ...table }) => table),
      tasks,
      statements: statements.map(({ span_start: _, span_end: __, ...statement }) => statement),
    })
    const plain = said(read(...PLAN))
    expect(said(parse(bytesOf(PLAN.join('\r\n')), null))).toEqual(plain)
    expect(said(parse(bytesOf(`\ufeff${PLAN.join('\n')}`), null))).toEqual(plain)
  })

  it('says the same twice', () => {
    expect(read(...PLAN)).toEqual(read(...PLAN))
  })

  it('says the same with the furniture of its page around it', () => {
    const framed = read(
      '您当前的位置：首页>政务公开',
      ...PLAN,
      '扫一扫在手机打开当前页',
      '国务院部门网站',
      '地方政府网站',
    )
    const plain = read(...PLAN)
    expect(framed.head).toEqual(plain.head)
    expect(framed.tables.map(({ rows }) => rows)).toEqual(plain.tables.map(({ rows }) => rows))
    expect(framed.statements.map(({ indicator, value }) => [indicator, value])).toEqual(
      plain.statements.map(({ indicator, value }) => [indicator, value]),
    )
  })
})

describe('its address', () => {
  it('is the one given, else the one the page states of itself', () => {
    const page = bytesOf(
      '<html><head><link rel="canonical" href="http://www.cqlp.gov.cn/a.html"></head><body><p>正文</p></body>',
    )
    expect(parse(page, null)).toMatchObject({ url: 'http://www.cqlp.gov.cn/a.html', head: { area_name: '梁平区' } })
    expect(parse(page, 'http://www.cqkz.gov.cn/b.html')).toMatchObject({ head: { area_name: '开州区' } })
  })

  it('tells an official source from a copy', () => {
    expect(parse(bytesOf('正文'), 'http://www.cqkz.gov.cn/b.html').head.source_tier).toBe('official')
    expect(parse(bytesOf('正文'), 'https://www.example.com/b.html').head.source_tier).toBe('third_party')
  })
})

it.each([new Uint8Array(), bytesOf('%PDF-1.7'), Uint8Array.of(0x50, 0x4b, 3, 4)])(
  'refuses what is no document',
  (bytes) => {
    expect(() => parse(bytes, null)).toThrow(Unreadable)
  },
)
