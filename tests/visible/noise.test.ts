import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { readHtml } from '../../parsers/document/page/html.ts'
import { parserFor } from '../../parsers/parse.ts'

/** A cell with the number that its page shows; null if what is shown is no single number, or doubtful. */
interface NoisyCell {
  html: string
  shown: number | null
}

/** Puts something into the digits of a number, at a place between its first and its last character. */
const inside = (digits: string, at: number, noise: string): string => {
  const place = 1 + (at % Math.max(1, digits.length - 1))
  return `${digits.slice(0, place)}${noise}${digits.slice(place)}`
}

// 10² may be a hundred as well as 10 with a note.
const whole = fc.integer({ min: 11, max: 99_999 })
const other = fc.integer({ min: 1, max: 999 })
const place = fc.nat(4)
const noiseOf = (...forms: string[]) =>
  fc.tuple(fc.constantFrom(...forms), other).map(([form, number]) => form.replaceAll('N', String(number)))

const hidden = noiseOf(
  '<i hidden>N</i>',
  '<span style="display:none">N</span>',
  '<span class="gone">N<b>N</b></span>',
  '<span style="font-size:0">N</span>',
  '<span style="visibility:hidden">N</span>',
)
const struck = noiseOf('<del>N</del>', '<s>N</s>', '<span style="text-decoration:line-through">N</span>')
const note = noiseOf('<sup>1</sup>', '<sup>[N]</sup>', '②', '³', '<a href="#_ftn2">2</a>')
const weightless = fc.constantFrom('\u200b', '&shy;', '\u2060', '<wbr>', '<!-- 7 -->', '<b></b>', '<span>\u200e</span>')
const picture = fc.constantFrom('<img src="5.png">', '<svg></svg>', '<img width=10 height="12">', '\ue123')
const broken = fc.constantFrom('<br>', '<p>', '<div></div>', '<hr>')

const forms: fc.Arbitrary<NoisyCell>[] = [
  whole.map((n) => ({ html: String(n), shown: n })),
  fc.tuple(whole, hidden, place).map(([n, noise, at]) => ({ html: inside(String(n), at, noise), shown: n })),
  fc.tuple(whole, weightless, place).map(([n, noise, at]) => ({ html: inside(String(n), at, noise), shown: n })),
  fc.tuple(whole, struck).map(([n, noise]) => ({ html: noise + n, shown: n })),
  fc.tuple(whole, struck).map(([n, noise]) => ({ html: n + noise, shown: n })),
  fc.tuple(whole, note).map(([n, noise]) => ({ html: n + noise, shown: n })),
  fc.tuple(whole, fc.oneof(struck, note, picture, broken), place).map(([n, noise, at]) => ({
    html: inside(String(n), at, noise),
    shown: null,
  })),
  fc.tuple(whole, broken, whole).map(([n, noise, m]) => ({ html: n + noise + m, shown: null })),
  fc.tuple(whole, picture).map(([n, noise]) => ({ html: noise + n, shown: null })),
  fc
    .integer({ min: 1000, max: 999_999 })
    .map((n) => ({ html: n.toLocaleString('en-US').replace(',', ',<br>'), shown: n })),
]
const grids = fc.array(fc.array(fc.oneof(...forms), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 6 })

/** Rows that the page does not show; any of them may follow any row. */
const UNSHOWN_ROWS = [
  '',
  '<tr hidden><td>样镇</td><td>7</td><td>7</td></tr>',
  '<tr class="gone"><td>样镇</td><td>7</td><td>7</td></tr>',
  '<tr style="visibility:collapse"><td>样镇</td><td>7</td><td>7</td></tr>',
  '<tr style="display:none"><td rowspan="2">样镇</td><td>7</td><td>7</td></tr>',
]
const UNSHOWN_CELLS = ['', '<td hidden>7</td>', '<td style="display:none">7</td>', '<th class="gone">7</th>']
const unshown = fc.record({ rows: fc.array(fc.constantFrom(...UNSHOWN_ROWS)), cell: fc.constantFrom(...UNSHOWN_CELLS) })

function pageOf(grid: NoisyCell[][], { rows: between, cell }: { rows: string[]; cell: string }): string {
  const rows = grid.map((row, at) => {
    const cells = row.map(({ html }) => `<td>${html}</td>`).join(cell)
    return `<tr><td>第${at + 1}镇</td>${cells}</tr>${between[at] ?? ''}`
  })
  const header = `<tr><td>镇街</td><td>高新技术企业</td>${cell}<td>科技型企业</td></tr>`
  const title = '<p>2025年培育任务表（单位：家）</p>'
  return `<!doctype html><style>.gone{display:none}</style>${title}<table>${header}${rows.join('')}</table>`
}

describe('numbers in cells full of noise', () => {
  it('read as they are shown, or not as a number', () => {
    fc.assert(
      fc.property(grids, unshown, (grid, noise) => {
        const [sheet] = readHtml(pageOf(grid, noise)).sheets
        const read = sheet!.cells.slice(1).map((row) => row.slice(1).map((text) => Number(text.replaceAll(',', ''))))
        expect(read).toEqual(grid.map((row) => row.map(({ shown }) => shown ?? Number.NaN)))
      }),
      { numRuns: 300 },
    )
  })

  it('become targets of the value that is shown, and of no other', () => {
    const parse = parserFor(readReference())
    let n_targets = 0
    fc.assert(
      fc.property(grids, unshown, (grid, noise) => {
        const { statements } = parse(new TextEncoder().encode(pageOf(grid, noise)), null)
        for (const { quote, col, value } of statements) {
          const row = Number(/^第(\d)镇/.exec(quote)![1]) - 1
          expect(value).toBe(grid[row]![col! - 1]!.shown)
        }
        n_targets += statements.length
      }),
      { numRuns: 60 },
    )
    expect(n_targets).toBeGreaterThan(0)
  })
})
