import { expect, it } from 'vitest'
import { repeatedText } from '../../../parsers/document/body/repeated-text.ts'
import { linesOf } from '../../../parsers/text/lines.ts'

const paragraph = (n: number): string =>
  `${n}年，全县坚持稳中求进工作总基调，深入推进项目建设和招商引资，主要经济指标保持平稳增长，民生福祉持续改善。`
const text = Array.from({ length: 9 }, (_, n) => paragraph(2010 + n))

it('finds the second copy of a text', () => {
  const page = ['某某县政府工作报告', ...text, '打印', '关闭', '某某县政府工作报告', ...text, '主办单位']
  expect(repeatedText(linesOf(page.join('\n')))).toEqual({ first_line: 14, last_line: 22 })
})

it.each([
  ['a text that stands there once', text],
  ['a sentence that comes again and again', Array.from({ length: 40 }, () => paragraph(2010))],
  ['paragraphs in another order', [...text, ...text.toReversed()]],
  ['a few paragraphs that come again', [...text, ...text.slice(0, 3)]],
  [
    'a text that goes on with paragraphs of its own',
    [...text, ...text.flatMap((one, n) => [one, paragraph(2030 + n)])],
  ],
])('leaves %s', (_, page) => {
  expect(repeatedText(linesOf(page.join('\n')))).toBeNull()
})
