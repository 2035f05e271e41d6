import type { Line, Lines } from '../../text/lines.ts'
import { dateIn } from '../particulars/date.ts'
import { documentNumber } from '../particulars/number.ts'
import { isBodyName } from '../particulars/signature.ts'
import { LABEL_FIELDS, type LabelField } from './label-field.ts'
import { fieldAlone, type LabelPair, pairsInLine, pairsInRow } from './label-pairs.ts'

export interface LabelledBlock {
  values: Map<LabelField, string>
  /** Numbers (1-based) of the lines the values were read from: they are no body text. */
  lines: Set<number>
}

/** The block stands above the body; below this many lines with text, a label is part of a sentence. */
const HEAD_LINES = 30
const LONGEST_LABELLED = 300
const LONGEST_DAY = 30

/** What no table of figures has in its cells: rows with two of these are a metadata block. */
const TELLING: ReadonlySet<LabelField | null> = new Set([
  'index_no',
  'doc_no',
  'written_on',
  'published_on',
  'validity',
])
const FEWEST_TELLING = 2

const isDay = (text: string): boolean => text.length <= LONGEST_DAY && dateIn(text) !== null

/** What a value looks like that stands on the line below its label. */
const FITS: Partial<Record<LabelField, (text: string) => boolean>> = {
  published_on: isDay,
  written_on: isDay,
  doc_no: (text) => documentNumber(text) !== null,
  index_no: (text) => /^[\w/-]{6,40}$/.test(text),
  publisher: isBodyName,
}

/** 2011-06-18 00:00:00 来源：本站: the day before a label is that of the page. */
function dayBefore(text: string, pairs: readonly LabelPair[]): LabelPair[] {
  const isLabelled = /^[\s[【]{0,4}\d{4}/.test(text) && pairs.length > 0
  const day = isLabelled ? dateIn(text.slice(0, LONGEST_DAY)) : null
  return day ? [['published_on', day]] : []
}

/** The rows of a metadata block that is printed as a table; none if they are rows of anything else. */
function blockRows(lines: readonly Line[]): Map<number, LabelPair[]> {
  const rows = new Map(lines.map(({ number, text }) => [number, pairsInRow(text)]))
  const fields = new Set([...rows.values()].flat().map(([field]) => field))
  return [...fields].filter((field) => TELLING.has(field)).length >= FEWEST_TELLING ? rows : new Map()
}

/** The pairs of a head line, and the numbers of the lines they stand on. */
function pairsAt(lines: readonly Line[], i: number): { pairs: LabelPair[]; used: number[] } {
  const line = lines[i]!
  const text = line.text.trim()
  const field = fieldAlone(text)
  const next = lines[i + 1]
  if (field && next && FITS[field]?.(next.text.trim()))
    return { pairs: [[field, next.text.trim()]], used: [line.number, next.number] }
  const pairs = pairsInLine(text)
  return { pairs: [...pairs, ...dayBefore(text, pairs)], used: pairs.length > 0 ? [line.number] : [] }
}

function firstLines(lines: Lines): Line[] {
  const found: Line[] = []
  for (const line of lines) {
    if (line.text.trim() === '' || line.text.length > LONGEST_LABELLED) continue
    found.push(line)
    if (found.length === HEAD_LINES) break
  }
  return found
}

/**
 * The metadata block by label, never by position: orders differ between portals, and some print the block twice, so the
 * first value per label wins. Labels without a value are left out.
 */
export function labelsOf(lines: Lines): LabelledBlock {
  const values = new Map<LabelField, string>()
  const numbers = new Set<number>()
  const head = firstLines(lines)
  const rows = blockRows(head)
  for (const [i, line] of head.entries()) {
    const row = rows.get(line.number) ?? []
    const { pairs, used } = row.length > 0 ? { pairs: row, used: [line.number] } : pairsAt(head, i)
    for (const number of used) numbers.add(number)
    for (const [field, value] of pairs) if (field && value !== '' && !values.has(field)) values.set(field, value)
  }
  return { values, lines: numbers }
}

/** A metadata block that markup already gives by label, as the same fields. Unknown labels are left out. */
export function labelsOfPage(labels: Readonly<Record<string, string>>): Map<LabelField, string> {
  const values = new Map<LabelField, string>()
  for (const [label, value] of Object.entries(labels)) {
    const field = LABEL_FIELDS[label.replace(/[\s[\]【】:：]/g, '')]
    if (field && value.trim() !== '' && !values.has(field)) values.set(field, value.trim())
  }
  return values
}
