import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { explainedWhy, whyRows } from '../../pipeline/answers/why.ts'
import { UsageFault } from '../../pipeline/fault.ts'
import { printed } from '../../pipeline/targets/printed.ts'

const parse = parserFor(readReference())
const targetsOf = (...lines: string[]): TargetRecord[] =>
  printed(parse(new TextEncoder().encode(lines.join('\n')), null), readReference()).targets

/** Field, level and words of every row of a target's answer. */
const why = (target: TargetRecord): Record<string, string> =>
  Object.fromEntries(whyRows(target).rows.map(({ field, from, words }) => [field, `${from} ${words}`.trim()]))

const REPORT = [
  '2024年青岭县人民政府工作报告',
  '——2024年1月9日在青岭县第十八届人民代表大会第四次会议上',
  '各位代表：',
  '一、2023年工作回顾',
  '新建城市书房14座，粮食产量32万吨，增长2.1%。',
  '二、2024年工作安排',
  '（一）稳就业。城镇新增就业5000人以上。到2026年，森林覆盖率提高到63%。（责任单位：县人社局）',
]

const TABLE = [
  '梁平区人民政府关于印发2025年度培育任务的通知',
  '梁平区2025年度培育任务表',
  '单位：家',
  '序号\t单位\t2025年新增科技型企业目标',
  '1\t屏锦镇\t12',
  '2\t袁驿镇\t8',
  '3\t礼让镇\t9',
  '\t合计\t29',
]

describe('why a target says what it says', () => {
  const [rooms, grain, growth, jobs, forest] = targetsOf(...REPORT)

  it('tells headings from the words beside the number', () => {
    expect(why(rooms!)).toMatchObject({
      indicator: 'clause 新建城市书房',
      measure: 'clause 新建城市书房',
      comparator: 'none',
      unit: 'clause 座',
      status: 'section 2023年工作回顾',
      period: 'section 2023年工作回顾',
    })
    expect(why(grain!)).toMatchObject({ measure: 'none', period: 'section 2023年工作回顾' })
  })

  it('tells a name that goes on from the number before', () => {
    expect(why(growth!)).toMatchObject({ indicator: 'sentence 粮食产量', measure: 'clause 增长' })
  })

  it('tells what the registry alone says, and who answers for it', () => {
    expect(why(jobs!)).toMatchObject({
      measure: 'registry 城镇新增就业',
      comparator: 'clause 5000人以上',
      period: 'section 2024年工作安排',
      responsible: 'paragraph 县人社局',
    })
  })

  it('tells the sentence before the heading', () => {
    expect(why(forest!)).toMatchObject({ period: 'sentence 到2026年', status: 'sentence 到2026年' })
  })

  it('tells column, row and table of a cell', () => {
    const [cell] = targetsOf(...TABLE)
    expect(why(cell!)).toMatchObject({
      indicator: 'column 2025年新增科技型企业目标',
      unit: 'table 家',
      period: 'column 2025年',
      responsible: 'row 屏锦镇',
      area: expect.stringMatching(/^document /),
    })
  })
})

describe('the answer to --why', () => {
  const targets = targetsOf(...REPORT)

  it('begins with the number and its sentence', () => {
    expect(explainedWhy(targets, '2')).toMatch(
      /^target 2 of 5, line 5, rule \S+\n粮食产量: 320000 吨, printed as 32万吨\n新建城市书房14座，粮食产量32万吨，增长2\.1%。\n\nfield /,
    )
  })

  it.each(['0', '6', '-1', 'two', ''])('refuses %j', (nth) => {
    expect(() => explainedWhy(targets, nth)).toThrow(UsageFault)
  })
})
