import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { columnsOf } from '../datasets/records/column.ts'
import { RECORDS, type RecordName } from '../datasets/records/index.ts'
import { ROOT } from './fixtures/source.ts'

const page = readFileSync(join(ROOT, 'docs', 'zh', 'dictionary.md'), 'utf8')
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n')[0]!, [...part.matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column!)]),
)

it.each([...sections.keys()] as RecordName[])(
  'docs/zh/dictionary.md has the columns of %s, in their order',
  (record) => {
    expect(sections.get(record)).toEqual(columnsOf(RECORDS[record].schema).map(({ name }) => name))
  },
)

it('docs/zh/dictionary.md names every record', () => {
  for (const record of Object.keys(RECORDS)) expect(page).toContain(`\`${record}\``)
})
