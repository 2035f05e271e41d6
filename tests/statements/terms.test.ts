import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'

const parse = parserFor(readReference())
const read = (...lines: string[]) => parse(new TextEncoder().encode(lines.join('\n')), null)

describe('a paper of terms', () => {
  it.each([
    ['松岭县2026年招聘考试大纲', '《专业知识》为客观题，考试时限为110分钟，满分120分。'],
    ['松岭县绿化养护服务合同', '乙方应当在收到通知之日起12日内整改，逾期每日支付违约金300元。'],
    ['松岭县2026年招聘面试考生须知', '考生应当提前45分钟到达考点。'],
  ])('%s states nothing', (title, sentence) => {
    const { statements, numbers } = read(title, '', sentence)
    expect(statements).toEqual([])
    expect(numbers.ignored.paper_of_terms).toBeGreaterThan(0)
  })

  it.each([
    ['关于推行集体合同制度的通知', '2026年，集体合同签订率达到92%。'],
    ['松岭县劳动合同提质行动方案', '2026年，劳动合同签订率达到95%。'],
  ])('%s is none', (title, sentence) => {
    expect(read(title, '', sentence).statements.map(({ value }) => value)).toHaveLength(1)
  })
})
