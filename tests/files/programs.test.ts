import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { type ParsedDocument, parserFor } from '../../parsers/parse.ts'
import { contentOf, fixture } from './file-input.ts'

const parse = parserFor(readReference())

/** What a document says, without where in its text it says so. */
function said({ tables, statements }: ParsedDocument) {
  return {
    tables: tables.map(({ title, unit, proof, columns, rows, total_rows }) => ({
      ...{ title, unit, proof, columns, rows, total_rows },
    })),
    statements: statements.map(
      ({ indicator_id, value, unit, period_start, period_end, responsible, row, col, ...rest }) => ({
        ...{ indicator_id, value, unit, period_start, period_end, responsible, row, col },
        ...{ measure: rest.measure, status: rest.status, is_total: rest.is_total, proof: rest.proof },
      }),
    ),
  }
}

const PAGES = ['quarters', 'years', 'merged', 'long', 'land', 'notes']

describe.each(PAGES)('%s', (name) => {
  const page = parse(fixture(`${name}.html`), null)

  it('is a page whose tables are proven', () => {
    expect(page.tables.length).toBeGreaterThan(0)
    for (const { proof } of page.tables) expect(proof).toBe('proven')
  })

  it.each(['docx', 'doc', 'xlsx', 'xls', 'pdf'])('says the same as .%s', async (form) => {
    const content = await contentOf(fixture(`${name}.${form}`))
    expect(content.form).toBe(form)
    expect(content.findings).toEqual([])
    expect(said(parse(content, null))).toEqual(said(page))
  })
})

describe('a form with a table in one of its cells', () => {
  const page = parse(fixture('form.html'), null)

  it.each(['docx', 'doc'])('says the same as its page as .%s', async (form) => {
    const content = await contentOf(fixture(`form.${form}`))
    const file = parse(content, null)
    const untitled = ({ tables, statements }: ReturnType<typeof said>) => ({
      tables: tables.map((table) => ({ ...table, title: null })),
      statements,
    })
    expect(file.tables.map(({ proof }) => proof)).toEqual(['proven'])
    expect(untitled(said(file))).toEqual(untitled(said(page)))
    // What stands before the table and after it stays there.
    const order = ['各项支出如下表', '建设内容', '合计', '新建实训工位', '专家意见']
    const found = order.map((words) => file.text.indexOf(words))
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(file.places?.at(file.text.indexOf('22'))).toMatch(/^table 1, row 2, column 2, table 1, row \d, column \d$/)
  })
})

describe('places', () => {
  it.each([
    ['docx', /^table 1, row \d+, column \d+$/],
    ['doc', /^table 1, row \d+, column \d+$/],
    ['xlsx', /^sheet Sheet1, cell [A-Z]+\d+$/],
    ['xls', /^sheet Sheet1, cell [A-Z]+\d+$/],
    ['pdf', /^page [123]$/],
  ])('of .%s say where a figure stands', async (form, place) => {
    const { statements, places } = parse(await contentOf(fixture(`long.${form}`)), null)
    for (const { span_start } of statements) expect(places?.at(span_start)).toMatch(place)
  })

  it('tell the pages of a table that goes on', async () => {
    const { statements, places } = parse(await contentOf(fixture('long.pdf')), null)
    expect([...new Set(statements.map(({ span_start }) => places?.at(span_start)))]).toEqual([
      'page 1',
      'page 2',
      'page 3',
    ])
  })
})
