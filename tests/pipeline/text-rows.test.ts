import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'
import { withoutPersons } from '../../pipeline/documents/privacy.ts'
import type { DocumentRows } from '../../pipeline/documents/revision.ts'
import { textRows } from '../../pipeline/documents/text-rows.ts'
import { normalise } from '../../pipeline/normalise.ts'

const reference = readReference()
const parser = parserFor(reference)
const registers = { ...reference, register: bodyRegister(reference) }

const TEXT = `梁平区科技创新培育方案

一、总体要求

坚持创新驱动，营造良好氛围。

联系人：周晓梅，电话另行通知。

二、重点任务

到2025年底，科技型企业达到610家以上。（责任单位：区科技局，联系人：周晓梅）

附表

| 序号 | 单位 | 2025年新增科技型企业（家） |
| 1 | 梁山街道 | 12 |
| 2 | 双桂街道 | 30 |
| 合计 |  | 42 |
`

function published(text: string): DocumentRows {
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
  const rows = normalise({ doc_id: 'd', revision: 1, is_latest: true, ...known, parsed }, registers)
  return withoutPersons({ ...rows, text: textRows('d', parsed.text) }, parsed.persons)
}

const { text: lines, targets, tables } = published(TEXT)

it('keeps every line, blank ones too, so that the text can be put together again', () => {
  const texts = lines.map(({ text }) => text)
  expect(tables).toHaveLength(1)
  expect(texts.join('\n').replaceAll('某某', '周晓梅').trimEnd()).toBe(TEXT.trimEnd())
  expect(lines.map(({ line }) => line)).toEqual(texts.map((_, at) => at + 1))
  expect(lines.map(({ start }) => TEXT.slice(start).split('\n')[0]!.replaceAll('周晓梅', '某某'))).toEqual(texts)
})

it('lets every target be found: its line is there, and the number stands where the span says', () => {
  expect(targets.length).toBeGreaterThan(3)
  for (const { first_line, span_start, span_end, value_text } of targets) {
    const { start, text } = lines.find(({ line }) => line === first_line)!
    expect(text.slice(span_start - start, span_end - start)).toBe(value_text)
  }
})

it('publishes no name of a private person', () => {
  expect(lines.find(({ text }) => text.includes('610家'))!.text).toContain('联系人：某某')
  expect(JSON.stringify(lines)).not.toContain('周晓梅')
})
