import { describe, expect, it } from 'vitest'
import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { lexiconOf } from '../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../parsers/statements/sentence/language.ts'
import { scan } from '../parsers/statements/sentence/scan.ts'
import { read as statementsOf } from './statements/sentence.ts'

const reference = readReference()
const language = languageOf(lexiconOf(reference))
const parse = parserFor(reference)

/** What a reader makes of the six cells of a table, or of one number in a sentence. */
type Figures = readonly (readonly [value: number, unit: string | null, comparator: string])[]

const TOWNS = ['屏锦镇', '袁驿镇', '新盛镇']
const NUMBERS = [
  [15, 25],
  [16, 26],
  [17, 27],
] as const
const TITLE = '2025年设施建设目标任务分解表'
const HEAD = '梁平区人民政府关于下达2025年设施建设目标任务的通知'

/** A table of three towns and two years, written by whoever places its cells. */
interface Drawing {
  note?: string
  headers: readonly [string, string]
  cell: (number: number) => string
}

const rowsOf = ({ headers, cell }: Drawing): string[][] => [
  ['乡镇', ...headers],
  ...TOWNS.map((town, at) => [town, ...NUMBERS[at]!.map(cell)]),
]

const markup = (drawing: Drawing): string => {
  const rows = rowsOf(drawing).map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  const note = drawing.note ? `<p>${escaped(drawing.note)}</p>` : ''
  return `<!doctype html><html><head><meta charset="utf-8"><title>${HEAD}</title></head><body><h1>${HEAD}</h1><p>${TITLE}</p>${note}<table>${rows.join('')}</table></body></html>`
}
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const cellPerLine = (drawing: Drawing): string =>
  [HEAD, TITLE, ...(drawing.note ? [drawing.note] : []), ...rowsOf(drawing).flat()]
    .map((line) => `${line}\n`)
    .join('\n')

const figuresIn = (document: string): Figures =>
  parse(new TextEncoder().encode(document), null)
    .statements.filter(({ source_kind }) => source_kind === 'table')
    .sort((a, b) => a.span_start - b.span_start)
    .map(({ value, unit, comparator }) => [value, unit, comparator] as const)

const HEADERS = ['2025年目标', '2026年目标'] as const

/** The readers of figures, each as a function of what stands before and after a number. */
const READERS = {
  'a sentence': (before: string, behind: string): Figures =>
    NUMBERS.flat().flatMap((number) =>
      scan(`设施规模${before}${number}${behind}。`, { year: null, day: null }, language).mentions.map(
        ({ quantity }) => [quantity.value, quantity.unit?.unit ?? null, quantity.comparator ?? '='] as const,
      ),
    ),
  'a <table>': (before: string, behind: string) =>
    figuresIn(markup({ headers: HEADERS, cell: (number) => before + number + behind })),
  'one cell per line': (before: string, behind: string) =>
    figuresIn(cellPerLine({ headers: HEADERS, cell: (number) => before + number + behind })),
}
/** The places of a unit outside its cells. */
const PLACES = {
  // 产值（月） says how often; only 单位： makes a unit of it.
  'a header': (unit: string, isDate: boolean) => {
    const bracket = isDate ? `（单位：${unit}）` : `（${unit}）`
    return figuresIn(markup({ headers: [`2025年目标${bracket}`, `2026年目标${bracket}`], cell: String }))
  },
  'a unit note': (unit: string) => figuresIn(markup({ note: `单位：${unit}`, headers: HEADERS, cell: String })),
  'a unit note above cells of lines': (unit: string) =>
    figuresIn(cellPerLine({ note: `单位：${unit}`, headers: HEADERS, cell: String })),
}

/** Tenths are read as percent wherever they stand: see the grammar. */
const asRead = (unit: string, number: number): readonly [number, string, string] =>
  unit === '成' ? [number * 10, '%', '='] : [number, unit, '=']
const wanted = (unit: string): Figures => NUMBERS.flat().map((number) => asRead(unit, number))
/** ％ and ㎡ are % and m² in another form of the same character. */
const folded = (figures: Figures): Figures =>
  figures.map(([value, unit, comparator]) => [value, unit?.normalize('NFKC') ?? null, comparator])

describe.each(Object.entries(READERS))('%s', (reader, read) => {
  it.each(reference.units.filter(({ alone }) => alone))('reads 15$unit', ({ unit }) => {
    expect(folded(read('', unit))).toEqual(folded(wanted(unit)))
  })

  // Alone in a cell they name or date: 3组, 5月. The row says so.
  it.each(reference.units.filter(({ alone }) => !alone))('reads 不少于15$unit where $note', ({ unit, note }) => {
    expect(note).toMatch(/alone it/)
    if (reader !== 'a sentence') expect(read('', unit)).toEqual([])
    expect(read('不少于', unit).map(([value]) => value)).toEqual(NUMBERS.flat())
  })
})

describe.each(Object.entries(PLACES))('%s', (_, read) => {
  it.each(reference.units)('gives its cells the unit $unit', ({ unit, dimension, alone }) => {
    expect(folded(read(unit, dimension === 'time' && !alone))).toEqual(
      folded(NUMBERS.flat().map((number) => [number, unit, '='])),
    )
  })
})

/** A number with a bound in a whole sentence: the words before it are read as cues of its statement. */
const inSentence = (before: string, behind: string): Figures =>
  NUMBERS.flat().flatMap((number) =>
    statementsOf(`设施规模${before}${number}${behind}。`).map(
      ({ value, unit, comparator }) => [value, unit, comparator] as const,
    ),
  )

/** 介于 and 之间 bound a number only together with another. */
const bounds = reference.comparators.filter(({ comparator }) => comparator !== 'range')
const pairs = reference.comparators.filter(({ comparator }) => comparator === 'range')

describe.each(Object.entries({ ...READERS, 'a sentence': inSentence }))('%s', (_, read) => {
  it.each(bounds)('reads $phrase ($position) as $comparator', ({ phrase, position, comparator }) => {
    const isBefore = position === 'before' || position === 'adverb'
    const figures = isBefore ? read(phrase, '公顷') : read('', `公顷${phrase}`)
    expect(figures).toEqual(NUMBERS.flat().map((number) => [number, '公顷', comparator]))
  })

  it.each(pairs)('reads $phrase as one end of a range', ({ phrase }) => {
    const figures = phrase === '介于' ? read('介于10公顷和', '公顷') : read('10公顷和', `公顷${phrase}`)
    expect(figures.map(([value, , said]) => [value, said])).toEqual(NUMBERS.flat().map(() => [10, 'range']))
  })
})

/** 附近 and 合约 end in a letter of a bound, 气温最高 names an extreme, and what says = leaves a figure as it is. */
const saysNothingInHeader = ({ phrase, comparator }: (typeof bounds)[number]): boolean =>
  comparator === '=' || /^(?:\p{L}|最.*)$/u.test(phrase)

const under = (label: string): Figures =>
  figuresIn(markup({ headers: [`2025年目标${label}`, `2026年目标${label}`], cell: String }))

describe('a header', () => {
  // Milestones and 多 stand after a number and nowhere else: 400亿元大关, 15公顷多.
  const labels = bounds.filter(({ position, phrase }) => position !== 'milestone' && !/^[多余]$/.test(phrase))
  it.each(labels)('reads $phrase ($position)', (row) => {
    const { phrase, position, comparator } = row
    const isBehind = position === 'after'
    const figures = under(isBehind ? `（公顷${phrase}）` : `${phrase}（公顷）`)
    const bound = !isBehind && saysNothingInHeader(row) ? '=' : comparator
    expect(figures).toEqual(NUMBERS.flat().map((number) => [number, '公顷', bound]))
  })
})
