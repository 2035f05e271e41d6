import { describe, expect, it } from 'vitest'
import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { bodyRegister } from '../parsers/places/body-register.ts'
import type { Revision } from '../pipeline/documents/revision.ts'
import { normalise } from '../pipeline/normalise.ts'

const reference = readReference()
const registers = { ...reference, register: bodyRegister(reference) }
const parser = parserFor(reference)

const TEXT = `梁平区公厕建设实施方案

一、目标

到2033年，新建公厕12座。

二、任务

单位：座

序号	单位	2033年
1	甲镇	5
2	乙镇	7
合计		12
`

/** The rows of a text of a document. */
function rowsOf(text: string, set: Partial<Revision> = {}) {
  const parsed = parser(new TextEncoder().encode(text), 'https://www.portal.example/a.html')
  const seen = { first_seen: '2031-03-05T08:00:00.000Z', last_seen: '2031-03-05T08:00:00.000Z', withdrawn_on: null }
  const known = { raw_sha256: 'a'.repeat(64), text_sha256: 'b'.repeat(64), portal_id: null, content_type: null }
  const revision = { doc_id: 'd', revision: 1, is_latest: true, doubted: [], parent_doc_id: null, attachment_no: null }
  return normalise({ ...revision, ...seen, ...known, parsed, ...set }, registers)
}

describe('the rows of a newest text', () => {
  const rows = rowsOf(TEXT)

  it('all name their document, and each other by ids that exist', () => {
    expect(rows.document).toMatchObject({
      doc_id: 'd',
      revision: 1,
      url: 'https://www.portal.example/a.html',
      copy_of: null,
    })
    for (const one of [...rows.tables, ...rows.tasks, ...rows.targets, ...rows.findings]) expect(one.doc_id).toBe('d')
    const tables = rows.tables.map(({ table_id }) => table_id)
    for (const { table_id } of rows.cells) expect(tables).toContain(table_id)
    for (const { table_id } of rows.targets) if (table_id !== null) expect(tables).toContain(table_id)
  })

  it('have ids that are each their own, and the same the next time', () => {
    const ids = rows.targets.map(({ target_id }) => target_id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rowsOf(TEXT).targets.map(({ target_id }) => target_id)).toEqual(ids)
    expect(rowsOf(TEXT, { doc_id: 'e' }).targets[0]!.target_id).not.toBe(ids[0])
  })

  it('have targets with what follows from the registers', () => {
    expect(rows.targets).toContainEqual(
      expect.objectContaining({ value: 12, unit: '座', value_canonical: 12, period: '2033', correction: null }),
    )
  })

  it('have every cell of a table in its place, the totals marked', () => {
    for (const { table_id, n_rows, n_cols } of rows.tables) {
      const cells = rows.cells.filter((cell) => cell.table_id === table_id)
      expect(cells).toHaveLength(n_rows * n_cols)
    }
    const totals = new Set(rows.cells.filter(({ is_total }) => is_total).map(({ row }) => row))
    expect(totals.size).toBe(rows.tables.length)
  })
})

describe('the rows of a text that a newer one has replaced', () => {
  const rows = rowsOf(TEXT, { is_latest: false, revision: 1 })

  it('are the document and what it stated, without tables and tasks', () => {
    const { document, former_targets, ...others } = rows
    expect(document.revision).toBe(1)
    expect(former_targets.length).toBeGreaterThan(0)
    for (const { table_id, task_id, revision } of former_targets)
      expect([table_id, task_id, revision]).toEqual([null, null, 1])
    for (const none of Object.values(others)) expect(none).toEqual([])
  })
})

describe('findings', () => {
  const kinds = (...given: Parameters<typeof rowsOf>) => rowsOf(...given).findings.map(({ kind }) => kind)

  it('say that a text is missing where nothing but a head is there', () => {
    const empty = '<html><head><title>公厕方案</title></head><body></body></html>'
    expect(kinds(`${empty}公厕方案`)).toContain('text_missing')
    expect(kinds(TEXT)).not.toContain('text_missing')
  })

  it('say of later texts that are not believed when they were seen and why', () => {
    const doubted = [{ raw_sha256: 'c'.repeat(64), first_seen: '2031-04-01T08:00:00.000Z', reason: 'found half of it' }]
    const findings = rowsOf(TEXT, { doubted }).findings.filter(({ kind }) => kind === 'revision_suspect')
    expect(findings).toMatchObject([
      { message: '2031-04-01: found half of it; the text before stands', actual: 'c'.repeat(64), severity: 'warning' },
    ])
  })
})
