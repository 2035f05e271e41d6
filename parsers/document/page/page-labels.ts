import type { Element } from 'domhandler'
import { matchesOf } from '../../text/matches.ts'
import type { PageLooks } from '../../visible/page-looks.ts'
import { LABEL_FIELDS } from '../labels/label-field.ts'
import { linesIn } from './page-flow.ts'
import { holdersOf, type PageIndex } from './page-index.ts'
import { shownLine } from './page-lines.ts'
import { solidTextIn } from './page-text.ts'
import { isText } from './page-walk.ts'

/** On pages two more labels stand in a line of their own. */
const LABELS = [...Object.keys(LABEL_FIELDS), '日期', '时间']

const NAME = LABELS.map((label) => [...label].join('\\s*')).join('|')
const UNKNOWN = '[\\p{Script=Han}\\s]{2,12}'
/** In brackets, before a colon, or alone in its cell: 索引号 within a value is no label. */
const labelPattern = (bracketed: string): RegExp =>
  new RegExp(`[\\[【［]\\s*(${bracketed})\\s*[\\]】］]\\s*[:：]?|(?<![^\\s])(${NAME})\\s*[:：]|^(${NAME})$`, 'gu')

/** Where metadata is printed, and what may stand in brackets there. The first value of a label wins. */
const BLOCKS = [
  { selector: 'table.zwxl-table, .a11, .zw-table, .zwxl-head', label: labelPattern(`${NAME}|${UNKNOWN}`) },
  { selector: '.zwxl-bar, .zwxl-title', label: labelPattern(NAME) },
]
const KNOWN_ONLY = labelPattern(NAME)
/** A label in an element of its own, as portals print it within a line. */
const ALONE = new RegExp(`^[\\[【［]?\\s*(${NAME})\\s*[\\]】］]?\\s*[:：]?$`, 'u')
/** This many labels with values make a table without a telling class a metadata block. */
const ENOUGH = 3

/** What a line holds in which a label stands beside anything else. */
const MARKED = /[[【［:：]/
/** A line that is a label and nothing else is no longer, a blank after each character. */
const LONGEST_ALONE = 2 * Math.max(...LABELS.map((label) => label.length))

/** A block is read once to know it for one, and again for what it says. */
const linesOfBlocks = new WeakMap<Element, readonly string[]>()
const labelsOfBlocks = new WeakMap<Element, ReadonlyMap<string, string>>()

/** The lines of a block, each label that has an element of its own on a new one. */
function labelLinesIn(block: Element, looks: PageLooks): readonly string[] {
  const known = linesOfBlocks.get(block)
  if (known) return known
  const startsLine = ({ children: [only, more] }: Element) =>
    !!only && !more && isText(only) && ALONE.test(shownLine(only.data))
  const lines = linesIn(block, { looks, startsLine })
  linesOfBlocks.set(block, lines)
  return lines
}

/** Labels and their values on consecutive lines; a value may stand on its label's line or alone on the next. */
function readLabels(lines: readonly string[], label: RegExp): Map<string, string> {
  const labels = new Map<string, string>()
  const keep = (name: string, value: string) => {
    if (value !== '' && !labels.has(name)) labels.set(name, value)
  }
  let waiting: string | null = null
  for (const line of lines) {
    const mayHold = line.length <= LONGEST_ALONE || MARKED.test(line)
    const hits = mayHold ? matchesOf(line, label) : []
    const [first] = hits
    if (waiting && first?.index !== 0) keep(waiting, line.slice(0, first?.index).trim())
    waiting = null
    hits.forEach((hit, at) => {
      const name = (hit[1] ?? hit[2] ?? hit[3] ?? '').replace(/\s/g, '')
      const value = line.slice(hit.index + hit[0].length, hits[at + 1]?.index).trim()
      keep(name, value)
      waiting = value === '' ? name : null
    })
  }
  return labels
}

/** The known labels of a block, with their values. */
function knownLabelsIn(block: Element, looks: PageLooks): ReadonlyMap<string, string> {
  const known = labelsOfBlocks.get(block)
  if (known) return known
  const labels = readLabels(labelLinesIn(block, looks), KNOWN_ONLY)
  labelsOfBlocks.set(block, labels)
  return labels
}

/** False for a table in which too few labels occur at all, which is quickly told of most. */
function mayHoldLabels(table: Element): boolean {
  const text = solidTextIn(table)
  let found = 0
  for (const label of LABELS) {
    if (text.includes(label)) found += 1
    if (found === ENOUGH) return true
  }
  return false
}

/** The tables that hold a document's metadata, by class or by the labels in them. None of them is data. */
export function metadataTables(page: PageIndex): ReadonlySet<Element> {
  const tables = page.select('table')
  const holders = holdersOf(tables)
  const byClass = page.select('table.zwxl-table, .zwxl-head table, .zw-table')
  const byContent = tables.filter(
    (table) => !holders.has(table) && mayHoldLabels(table) && knownLabelsIn(table, page.looks).size >= ENOUGH,
  )
  return new Set([...byClass, ...byContent])
}

/**
 * The metadata block by label as printed, brackets and inner blanks removed. It is read by label, never by position:
 * the order differs from portal to portal, and many print the block twice. A label without a value is left out.
 */
export function blockLabelsOf(page: PageIndex, tables: ReadonlySet<Element>): Record<string, string> {
  const blocks = BLOCKS.flatMap(({ selector, label }) => page.select(selector).map((block) => ({ block, label })))
  const unnamed = [...tables].map((block) => ({ block, label: null }))
  const labels: Record<string, string> = {}
  for (const { block, label } of [...blocks, ...unnamed]) {
    const found = label === null ? knownLabelsIn(block, page.looks) : readLabels(labelLinesIn(block, page.looks), label)
    for (const [name, value] of found) labels[name] ??= value
  }
  return labels
}
