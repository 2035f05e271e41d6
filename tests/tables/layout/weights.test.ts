import { afterEach, describe, expect, it } from 'vitest'
import { WEIGHTS } from '../../../parsers/tables/layout/weights.ts'
import { readTables } from '../../../parsers/tables/read.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { type Form, formsIn } from '../form-folder.ts'
import { hints } from '../hints.ts'
import witnesses from './weights.json' with { type: 'json' }

const golden = (folder: string): [string, Form][] =>
  formsIn(new URL(`../../golden/${folder}/`, import.meta.url)).map((form) => [
    // The text of a table that has a single one is called as its folder is.
    `${folder}/${form.name.replace(/\/input$/, '').replace('/', '-')}`,
    form,
  ])

/** Forms by the names that weights.json calls them: `forms/duty-pipe` is the spelling `pipe` of the table `duty`. */
const forms = new Map([...golden('forms'), ...golden('found')])

const bare = (rows: readonly string[][] | undefined): string[][] | undefined =>
  rows?.map((row) => row.map((text) => text.normalize('NFKC').replace(/[\s;]/g, '')))

/** Whether the tables of a form are read as its author printed them. */
function isRead({ text, tables }: Form): boolean {
  const found = readTables(linesOf(text.replace(/\n$/, '')), hints).tables
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return (
    found.length === tables.length &&
    tables.every(
      ({ columns, rows }, at) =>
        isSame(bare(found[at]!.rows), bare(rows)) && (!columns || isSame(bare(found[at]!.columns), bare(columns))),
    )
  )
}

/** The object that holds a weight, and its name there: outside.number is one of a group. */
function placeOf(path: string): [Record<string, number>, string] {
  const [first, second] = path.split('.')
  const all = WEIGHTS as unknown as Record<string, number & Record<string, number>>
  return second ? [all[first!]!, second] : [all as Record<string, number>, first!]
}

const original = structuredClone(WEIGHTS)

describe('weights', () => {
  afterEach(() => {
    for (const [name, value] of Object.entries(original))
      if (typeof value === 'object') Object.assign(WEIGHTS[name as 'outside'], value)
      else Object.assign(WEIGHTS, { [name]: value })
  })

  it.each(Object.entries(witnesses))('%s: without it %s is misread', (path, witness) => {
    const form = forms.get(witness)
    if (!form) throw new Error(`weights.json: found no form ${witness}, expected one of tests/golden`)
    expect(isRead(form)).toBe(true)
    const [holder, name] = placeOf(path)
    holder[name] = 0
    expect(isRead(form)).toBe(false)
  })
})
