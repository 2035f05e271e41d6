import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'
import type { DocumentRows } from '../../pipeline/documents/revision.ts'
import { normalise } from '../../pipeline/normalise.ts'
import { CHECKS, verify } from '../../pipeline/verify.ts'

const reference = readReference()
const registers = { ...reference, register: bodyRegister(reference) }
const seen = '2024-01-01T00:00:00Z'

function rowsOf(text: string): DocumentRows {
  const parsed = parserFor(reference)(new TextEncoder().encode(text), null)
  const identity = { doc_id: 'd', revision: 1, is_latest: true, raw_sha256: '', text_sha256: '', portal_id: null }
  return normalise(
    {
      ...identity,
      first_seen: seen,
      last_seen: seen,
      withdrawn_on: null,
      content_type: null,
      doubted: [],
      parent_doc_id: null,
      attachment_no: null,
      parsed,
    },
    registers,
  )
}

const findingsOf = (rows: DocumentRows, text: string) => verify(rows, { text, snapshot: null }, reference)
const kinds = (rows: DocumentRows, text: string): string[] => findingsOf(rows, text).map(({ kind }) => kind)

const HEAD = '重庆市梁平区科学技术局关于印发测试方案的通知\n\n一、主要目标\n'

describe('verify', () => {
  it('finds nothing wrong with a sound document', () => {
    const text = `${HEAD}到2025年，全区高新技术企业达到80家。\n`
    const rows = rowsOf(text)
    expect(rows.targets).toHaveLength(1)
    expect(kinds(rows, text)).toEqual([])
  })

  it('notices a value that is no longer at its span', () => {
    const text = `${HEAD}到2025年，全区高新技术企业达到80家。\n`
    const rows = rowsOf(text)
    const moved = findingsOf(rows, text.replace('80家', '90家'))
    expect(moved).toMatchObject([{ kind: 'span_lost', severity: 'error', expected: '80家', actual: '90家' }])
  })

  it('raises both figures where a document contradicts itself, and leaves the targets alone', () => {
    const text = `${HEAD}到2025年，全区高新技术企业达到80家。\n\n到2025年，全区高新技术企业达到90家。\n`
    const rows = rowsOf(text)
    const findings = findingsOf(rows, text)
    expect(findings).toMatchObject([{ kind: 'targets_contradict', expected: '80家', actual: '90家' }])
    expect(rows.targets.map(({ value }) => value)).toEqual([80, 90])
  })

  it('does not take an increment for a contradiction of a level', () => {
    const text = `${HEAD}到2025年，全区高新技术企业达到80家，新增高新技术企业20家。\n`
    const rows = rowsOf(text)
    expect(rows.targets.map(({ measure }) => measure)).toEqual(['level', 'increment'])
    expect(kinds(rows, text)).not.toContain('targets_contradict')
  })

  it('doubts a share above one hundred percent', () => {
    const text = `${HEAD}到2025年，常住人口城镇化率达到250%。\n`
    expect(kinds(rowsOf(text), text)).toContain('share_impossible')
  })

  it('lists every unknown indicator once', () => {
    const text = `${HEAD}到2025年，建成鸟巢观测站3座。\n\n到2027年，建成鸟巢观测站5座。\n`
    expect(kinds(rowsOf(text), text)).toEqual(['indicator_unknown'])
  })

  it('has a promise for every check', () => {
    for (const { kind, promise } of CHECKS) expect(promise, kind).toMatch(/\.$/)
  })
})
