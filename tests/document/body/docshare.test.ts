import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinChunks } from '../../../parsers/document/body/docshare.ts'
import { splitAtHeadings } from '../../../parsers/document/body/outline.ts'
import { sourceOf } from '../../../parsers/text/passage.ts'
import { lines } from '../lines.ts'

const sentence = '围绕企业需求配置创新资源，推动科技成果就地转化，到二〇二五年形成较为完备的培育体系。'
const running = Array.from({ length: 30 }, (_, i) => `第${i + 1}项工作，${sentence}`).join('')

/** The text as a viewer of shared documents prints it: numbered chunks of equal length, cut in mid word. */
const chunked = (text: string, length: number): string[] =>
  Array.from(
    { length: Math.ceil(text.length / length) },
    (_, i) => `${i + 1}、${text.slice(i * length, (i + 1) * length)}`,
  )

describe('a document-sharing copy', () => {
  it('is the running text again, whatever the length of its chunks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 211, max: 389 }), (length) => {
        // A cut that falls after a full stop by chance is no sign of a copy.
        fc.pre(
          chunked(running, length)
            .slice(0, -1)
            .every((chunk) => !chunk.endsWith('。')),
        )
        expect(joinChunks(lines(...chunked(running, length)))?.text).toBe(running)
      }),
    )
  })

  it('keeps the places of its characters', () => {
    const content = lines('某某计划', ...chunked(running, 250))
    const passage = joinChunks(content)!
    const source = content.map(({ text }) => text).join('\n')
    for (let at = 0; at < passage.text.length; at++) expect(source[sourceOf(passage, at).offset]).toBe(passage.text[at])
  })

  it('makes an item number whole that a cut tore', () => {
    const filler = '推动创新链与产业链深度融合'.repeat(20)
    const copy = [`1、（一）培育主体。${filler}。1`, `2、7.完善政策。${filler}`, `3、${filler}。18.优化服务。`]
    expect(joinChunks(lines(...copy))?.text).toContain('。17.完善政策。')
  })

  it.each([
    [
      'a list whose items end their sentences',
      [`1、${sentence.repeat(6)}`, `2、${sentence.repeat(6)}`, `3、${sentence.repeat(6)}`],
    ],
    ['short items', ['1、培育企业', '2、搭建平台', '3、引进人才']],
    ['two chunks', chunked(running, 800)],
    ['plain text', [running]],
  ])('is not %s', (_, texts) => {
    expect(joinChunks(lines(...texts))).toBeNull()
  })
})

it('parts running text where headings begin in it', () => {
  const passage = joinChunks(
    lines(
      ...chunked(
        `一、总体要求${sentence.repeat(8)}二、重点任务（一）培育主体。${sentence.repeat(4)}（二）搭建平台。${sentence.repeat(6)}`,
        261,
      ),
    ),
  )!
  const heads = splitAtHeadings(passage).map(({ text }) => text.slice(0, 6))
  expect(heads).toEqual(expect.arrayContaining(['一、总体要求', '二、重点任务', '（一）培育主', '（二）搭建平']))
})
