import { expect, it } from 'vitest'
import { withoutPersons } from '../../pipeline/documents/privacy.ts'
import { type DocumentRows, NO_ROWS } from '../../pipeline/documents/revision.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'

const rows: DocumentRows = {
  ...NO_ROWS,
  document: documentRow({ doc_id: 'reply', title: '关于周某某委员提案的答复' }),
  text: [{ doc_id: 'reply', line: 4, start: 20, text: '周某某委员：' }],
  targets: [
    { ...targetRow({ target_id: 't', doc_id: 'reply', value: 3 }), quote: '周某某 | 3家', responsible: '周某某' },
  ],
}

it('leaves names out of every column of every row, and counts them', () => {
  const left = withoutPersons(rows, ['周某某'])
  expect(JSON.stringify(left)).not.toContain('周某某')
  expect(left.document.title).toBe('关于某某委员提案的答复')
  expect(left.targets[0]).toMatchObject({ value: 3, quote: '某某 | 3家', responsible: '某某' })
  expect(left.findings).toMatchObject([{ kind: 'persons_withheld', actual: '1' }])
})

it('says so of each text of a document under an identity of its own', () => {
  const revised = { ...rows, document: { ...rows.document, revision: 2 } }
  const ids = [rows, revised].flatMap((each) => withoutPersons(each, ['周某某']).findings.map((one) => one.finding_id))
  expect(new Set(ids).size).toBe(2)
})

it('leaves rows as they are where nobody is named', () => {
  expect(withoutPersons(rows, [])).toBe(rows)
})
