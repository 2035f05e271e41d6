import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { listMarkup, type RowForm, type ShownRow } from '../../../datasets/replica/list-form.ts'
import { portalWith } from '../portal.ts'

const LIST = 'https://www.portal.example/zwgk/zcwj/qtwj/'
const portal = portalWith({ lists: [{ url: LIST, observed: true }] })

const FORMS: readonly RowForm[] = ['library', 'item', 'ellipsis', 'clearfix', 'bureau', 'tab', 'anchors', 'cells']
/** Forms that print the number and the day of signature, and not that of publication. */
const PRINTS_NUMBER: ReadonlySet<RowForm> = new Set(['library', 'item'])

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const title = fc
  .array(fc.constantFrom(...'关于做好某项工作的通知（试行）〔〕2024—5、“”双倍增'), { minLength: 2, maxLength: 40 })
  .map((characters) => characters.join(''))

/** Ways to write the address of a document, seen from the list. */
const WAYS: readonly ((name: string) => string)[] = [
  (name) => `./${name}.html`,
  (name) => `/zwgk/zcwj/qtwj/${name}.html`,
  (name) => `../../../zwgk/zcwj/qtwj/${name}.html`,
  (name) => `//www.portal.example/zwgk/zcwj/qtwj/${name}.html`,
  (name) => `http://portal.example/zwgk/zcwj/qtwj/${name}.html`,
  (name) => `./${name}_wap.html`,
  (name) => `./${name}.html?Z95LDO=8SI76Z`,
]

interface Written {
  row: ShownRow
  url: string
}

const written: fc.Arbitrary<Written> = fc
  .record({
    day,
    written_on: day,
    title,
    id: fc.integer({ min: 1, max: 99_999_999 }),
    way: fc.constantFrom(...WAYS),
    no: fc.boolean(),
  })
  .map(({ day: published_on, written_on, title: text, id, way, no }) => {
    const name = `${published_on.slice(0, 7).replace('-', '')}/t${published_on.replaceAll('-', '')}_${id}`
    const doc_no = no ? `某府发〔${written_on.slice(0, 4)}〕${id}号` : null
    return { row: { href: way(name), title: text, published_on, written_on, doc_no }, url: `${LIST}${name}.html` }
  })

describe.each(FORMS)('a list in the form %s', (form) => {
  it('is read as it was written, whatever stands in its rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(written, { minLength: 1, maxLength: 12, selector: ({ url }) => url }), (rows) => {
        const html = listMarkup(
          form,
          rows.map(({ row }) => row),
        )
        const read = trs.readListing(portal, trs.begin(portal)[0]!, { url: LIST, html })
        const whole = PRINTS_NUMBER.has(form)
        expect(read.rejected).toEqual([])
        expect(read.rows).toEqual(
          rows.map(({ row, url }) => ({
            url,
            title: row.title,
            published_on: row.published_on,
            written_on: whole ? row.written_on : null,
            doc_no: whole ? row.doc_no : null,
          })),
        )
      }),
    )
  })
})
