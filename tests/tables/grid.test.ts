import { load } from 'cheerio'
import type { Element } from 'domhandler'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formGrid, headerRowsOf } from '../../parsers/tables/grid.ts'

const gridOf = (html: string) => {
  const $ = load(html)
  return formGrid($('table').get(0) as Element, (cell) => $(cell).text().trim())
}
const textsOf = (html: string) => gridOf(html).cells.map((row) => row.map((cell) => cell?.text ?? null))

describe('spans', () => {
  it('repeats a merged cell in each slot and names the slot it is anchored in', () => {
    const { cells } = gridOf('<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>')
    expect(cells.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['a', 'b', 'b'],
      ['a', 'c', 'd'],
    ])
    expect(cells[1]![0]).toBe(cells[0]![0])
    expect(cells[1]![1]).toMatchObject({ text: 'c', row: 1, col: 1 })
  })

  it('lets rowspan=0 grow to the end of its row group', () => {
    const html = '<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tr><td>3<tbody><tr><td>b<td>4</table>'
    expect(textsOf(html)).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['a', '3'],
      ['b', '4'],
    ])
  })

  it('clips a rowspan at the last row of its group', () => {
    expect(textsOf('<table><tbody><tr><td rowspan=9>a<td>1<tr><td>2<tbody><tr><td>b<td>3</table>')).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', '3'],
    ])
  })

  it('clips a colspan to columns that hold a cell of their own', () => {
    expect(textsOf('<table><tr><td colspan=4000>title<tr><td>a<td>b</table>')).toEqual([
      ['title', 'title'],
      ['a', 'b'],
    ])
  })

  it('clamps colspan to 1000', () => {
    const wide = gridOf(`<table><tr><td colspan=4000>a<td>b<tr>${'<td>x'.repeat(1002)}</table>`).cells
    expect(wide[0]).toHaveLength(1002)
    expect(wide[0]!.filter((cell) => cell?.text === 'a')).toHaveLength(1000)
    expect(wide[0]![1000]?.text).toBe('b')
    expect(wide[0]![1001]).toBeNull()
  })

  it('clamps rowspan to 65534', () => {
    const rows = 65540
    const { cells } = gridOf(`<table><tr><td rowspan=70000>a<td>0${'<tr><td>x<td>y'.repeat(rows - 1)}</table>`)
    const spanned = cells.filter((row) => row[0]?.text === 'a')
    expect(cells).toHaveLength(rows)
    expect(spanned).toHaveLength(65534)
  })

  it.each([
    ['', 1],
    ['0', 1],
    ['-2', 1],
    ['two', 1],
    [' +2px', 2],
  ])('reads colspan="%s" as %d', (written, width) => {
    const { cells } = gridOf(`<table><tr><td colspan="${written}">a<tr><td>b<td>c</table>`)
    expect(cells[0]!.filter((cell) => cell?.text === 'a')).toHaveLength(width)
  })

  it('skips slots that a cell from above has taken', () => {
    expect(textsOf('<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>')).toEqual([
      ['a', 'b', 'c'],
      ['d', 'b', 'e'],
    ])
  })

  it('keeps the earlier of two cells that overlap and counts the model error', () => {
    const html = '<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e</table>'
    expect(gridOf(html).overlaps).toBe(1)
    expect(textsOf(html)).toEqual([
      ['a', 'b'],
      ['c', 'b'],
      ['d', 'e'],
    ])
  })

  it('leaves out rows and columns that no cell is anchored in', () => {
    expect(textsOf('<table><tr><td rowspan=2>a<td rowspan=2>b<tr><tr><td>c<td>d</table>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(textsOf('<table><tr><td colspan=3>a<td>b<tr><td colspan=3>c<td>d</table>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('leaves null where a short row has no cell', () => {
    expect(textsOf('<table><tr><td>a<td>b<tr><td>c</table>')).toEqual([
      ['a', 'b'],
      ['c', null],
    ])
  })
})

describe('structure', () => {
  it('moves tfoot to the end and leaves thead where it stands', () => {
    const html = '<table><tfoot><tr><td>sum</tfoot><tbody><tr><td>1</tbody><thead><tr><td>late</thead></table>'
    expect(textsOf(html)).toEqual([['1'], ['late'], ['sum']])
  })

  it('takes rows that stand directly under the table, as a script may have built them', () => {
    const $ = load('<table><tr><td>a<tr><td>b</table>')
    const table = $('table').get(0) as Element
    table.children = $('tr').toArray()
    const { cells } = formGrid(table, (cell) => $(cell).text())
    expect(cells.map((row) => row.map((cell) => cell?.text))).toEqual([['a'], ['b']])
  })

  it('reads cells whose end tags are missing', () => {
    expect(textsOf('<table><tr><th>h<th>i<tr><td>1<td>2')).toEqual([
      ['h', 'i'],
      ['1', '2'],
    ])
  })

  it('does not take the rows of a nested table for its own', () => {
    const { cells } = gridOf('<table><tr><td>a<td><table><tr><td>x<tr><td>y</table><tr><td>b<td>c</table>')
    expect(cells).toHaveLength(2)
    expect(cells[0]![1]?.text).toBe('xy')
  })

  it('knows header cells by th and by thead', () => {
    const { cells } = gridOf('<table><thead><tr><td>a<td>b<tbody><tr><th>c<td>d</table>')
    expect(cells.map((row) => row.map((cell) => cell?.is_header))).toEqual([
      [true, true],
      [true, false],
    ])
    expect(headerRowsOf(cells)).toBe(1)
  })

  it('counts no header rows where every cell is one', () => {
    expect(headerRowsOf(gridOf('<table><tr><th>a<tr><th>b</table>').cells)).toBe(0)
    expect(headerRowsOf(gridOf('<table></table>').cells)).toBe(0)
  })

  it('refuses a table of absurd size', () => {
    const html = `<table><tr>${'<td>'.repeat(2500)}${'<tr><td>'.repeat(2500)}</table>`
    expect(() => gridOf(html)).toThrow(/found 2501 rows of 2500 columns, expected at most/)
  })
})

describe('inverse', () => {
  /** A rectangle cut into rows of merged cells: widths that add up to the same number in each row. */
  const cuts = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: 1 }))

  it('gives back every rectangle written with colspans', () => {
    fc.assert(
      fc.property(cuts, (rows) => {
        const widths = rows.map((row) => row.reduce<number[]>(joinSlots, []))
        const plain = `<tr>${rows[0]!.map((_, col) => `<td>c${col}`).join('')}`
        const merged = widths.map((row, y) => `<tr>${row.map((w, x) => `<td colspan=${w}>${y}.${x}`).join('')}`)
        const expected = widths.map((row, y) => row.flatMap((w, x) => new Array(w).fill(`${y}.${x}`)))
        expect(textsOf(`<table>${plain}${merged.join('')}</table>`).slice(1)).toEqual(expected)
      }),
    )
  })
})

/** True widens the last cell by one slot, false starts a new one. */
function joinSlots(widths: number[], widen: boolean): number[] {
  if (!widen || widths.length === 0) return [...widths, 1]
  return [...widths.slice(0, -1), widths.at(-1)! + 1]
}
