import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMemory } from '../../pipeline/database/duckdb.ts'
import { GateRefused, OutputFault } from '../../pipeline/fault.ts'
import { emptyPart, type PartContents, type PartNote } from '../../pipeline/parts/part.ts'
import { type PartWriter, partWriter, tableFile } from '../../pipeline/parts/part-writer.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'
import { dataDir } from '../store/directory.ts'

let data: string
let writer: PartWriter
beforeEach(async () => {
  data = dataDir()
  writer = await partWriter(join(data, 'spill'))
})
afterEach(() => writer.close())

const target = targetRow({ target_id: 't', doc_id: 'd', value: 12 })
const held = (set: object) => ({
  target_id: 't',
  revision: 1,
  is_former: false,
  nth: 0,
  key: 'k',
  adds_up: false,
  ...set,
})
const contents = (set: Partial<PartContents> = {}): PartContents => ({
  ...emptyPart(),
  documents: [documentRow({ doc_id: 'd' })],
  targets: [target],
  held: [held({})],
  ...set,
})
const noteOf = (name: string) => JSON.parse(readFileSync(join(data, name, 'part.json'), 'utf8')) as PartNote

it('writes a file for each table with rows, and a note with counts and hashes', async () => {
  await writer.write(contents({ files: ['f'], unparsed: [{ key: 'k', name: 'n', reason: 'r' }] }), join(data, 'one'))
  expect(readdirSync(join(data, 'one')).sort()).toEqual(
    ['documents.parquet', 'held.parquet', 'part.json', 'targets.parquet'].sort(),
  )
  const note = noteOf('one')
  expect(note).toMatchObject({ rows: { documents: 1, targets: 1, cells: 0 }, files: ['f'], is_lasting: true })
  expect(note.unparsed).toEqual([{ key: 'k', name: 'n', reason: 'r' }])
  const bytes = readFileSync(join(data, 'one', tableFile('targets')))
  expect(note.hashes.targets).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(Object.keys(note.hashes).sort()).toEqual(['documents', 'held', 'targets'])
})

it('takes what held statements say from their targets, the former ones from those of their revision', async () => {
  const former_targets = [{ ...target, value: 9, value_canonical: 9, revision: 1 }]
  const both = [held({ revision: 2 }), held({ is_former: true })]
  await writer.write(contents({ held: both, former_targets }), join(data, 'one'))
  const db = await openMemory('')
  const path = join(data, 'one', tableFile('held'))
  const { rows } = await db.rows(`SELECT is_former, value_canonical FROM read_parquet('${path}') ORDER BY is_former`)
  db.close()
  expect(rows).toEqual([
    { is_former: false, value_canonical: 12 },
    { is_former: true, value_canonical: 9 },
  ])
})

it('puts a part in the place of one that lay there, and writes one after the other', async () => {
  mkdirSync(join(data, 'one'))
  writeFileSync(join(data, 'one', 'left-over.parquet'), '')
  await writer.write(contents(), join(data, 'one'))
  await writer.write(emptyPart(), join(data, 'two'))
  expect(readdirSync(join(data, 'one'))).not.toContain('left-over.parquet')
  expect([noteOf('one').rows.targets, noteOf('two').rows.targets, noteOf('two').rows.documents]).toEqual([1, 0, 0])
})

it.each<[string, Partial<PartContents>]>([
  ['a row that breaks its schema', { targets: [{ ...target, measure: 'guess' as never }] }],
  ['a key that stands twice', { targets: [target, target] }],
])('refuses %s, and leaves no part', async (_, set) => {
  await expect(writer.write(contents(set), join(data, 'one'))).rejects.toThrow(GateRefused)
  expect(readdirSync(data)).not.toContain('one')
})

it('tells a fault of writing where it cannot', async () => {
  writeFileSync(join(data, 'file'), '')
  await expect(writer.write(contents(), join(data, 'file', 'one'))).rejects.toThrow(OutputFault)
})
