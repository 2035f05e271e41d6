import { expect, it } from 'vitest'
import { withoutPersons } from '../../pipeline/privacy.ts'
import type { DocumentRows } from '../../pipeline/revision.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'

const rows: DocumentRows = {
  document: documentRow({ doc_id: 'reply', title: '关于周某某委员提案的答复' }),
  citations: [],
  tables: [],
  cells: [],
  lines: [{ doc_id: 'reply', line: 4, start: 20, text: '周某某委员：' }],
  tasks: [],
  targets: [
    { ...targetRow({ target_id: 't', doc_id: 'reply', value: 3 }), quote: '周某某 | 3家', responsible: '周某某' },
  ],
  findings: [],
}

it('leaves names out of every column of every row, and counts them', () => {
  const left = withoutPersons(rows, ['周某某'])
  expect(JSON.stringify(left)).not.toContain('周某某')
  expect(left.document.title).toBe('关于某某委员提案的答复')
  expect(left.targets[0]).toMatchObject({ value: 3, quote: '某某 | 3家', responsible: '某某' })
  expect(left.findings).toMatchObject([{ kind: 'persons_withheld', actual: '1' }])
})

it('leaves rows as they are where nobody is named', () => {
  expect(withoutPersons(rows, [])).toBe(rows)
})
