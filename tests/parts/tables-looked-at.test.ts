import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { variant } from '../../bench/variant-archive.ts'
import { referenceFromTexts } from '../../datasets/reference/reference.ts'
import type { CaptureGroup } from '../../pipeline/documents/capture-group.ts'
import type { DocumentTask } from '../../pipeline/parts/document-task.ts'
import { NOT_IN_PARTS } from '../../pipeline/parts/part-name.ts'
import { pagesAndFiles } from '../../pipeline/parts/rows/document-part.ts'
import { knowledgeOf } from '../../pipeline/parts/rows/knowledge.ts'

const TABLES = join('datasets', 'reference')

function taskOf(n: number): DocumentTask {
  const { url } = variant(n)
  const said = { key: `${n}`, url, raw_sha256: `${n}`, name: url, portal_id: null, content_type: 'text/html' }
  const group = { ...said, is_chosen: false, first_seen: '2026-01-01T00:00:00.000Z', place: null, joined: null }
  return { address: url, groups: [group as CaptureGroup], corrections: [], parent: null }
}

it('makes parts without a look at the tables that they do not depend on', async () => {
  const looked = new Set<string>()
  const reference = referenceFromTexts((file) => {
    looked.add(file)
    return readFileSync(join(TABLES, file), 'utf8')
  })
  const tasks = Array.from({ length: 60 }, (_, n) => taskOf(n))
  const sources = {
    bytesOf: async ({ key }: CaptureGroup) => Buffer.from(variant(Number(key)).html),
    readFile: async () => null,
  }
  const part = await pagesAndFiles('pages', tasks, sources, knowledgeOf(reference))
  expect(part.targets.length).toBeGreaterThan(100)
  const tables = readdirSync(TABLES).filter((name) => name.endsWith('.csv'))
  const passedOver = tables.filter((name) => !looked.has(name))
  for (const name of NOT_IN_PARTS) expect(passedOver).toContain(name)
  // What few documents ask for may be passed over as well; most tables no batch of documents does without.
  expect(passedOver.length).toBeLessThan(5)
})
