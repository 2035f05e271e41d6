import type { Lines } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { LABEL_FIELDS, type LabelField } from './label-field.ts'

/** Labels that mean something only as a line of their own. */
const LINE_LABELS: Readonly<Record<string, LabelField>> = { 日期: 'published_on', 时间: 'published_on' }

const NAMES = Object.keys(LABEL_FIELDS).join('|')
const BRACKETED = new RegExp(`[[【]\\s*(${NAMES})\\s*[\\]】]`, 'g')
const PLAIN = new RegExp(`(?:^|[\\s|])(${NAMES})\\s*[:：]`, 'g')
const WHOLE_LINE = new RegExp(`^(${Object.keys(LINE_LABELS).join('|')})\\s*[:：]\\s*(.+)$`)

export interface LabelledBlock {
  values: Map<LabelField, string>
  /** Numbers (1-based) of the lines the values were read from: they are no body text. */
  lines: Set<number>
}

const cleaned = (value: string): string => value.replace(/^[\s|]+|[\s|]+$/g, '')

function pairsIn(text: string, pattern: RegExp): [LabelField | null, string][] {
  const matches = matchesOf(text, pattern)
  return matches.map((match, i) => [
    LABEL_FIELDS[match[1]!] ?? null,
    cleaned(text.slice(match.index + match[0].length, matches[i + 1]?.index)),
  ])
}

function labelledPairs(text: string): [LabelField | null, string][] {
  const bracketed = pairsIn(text, BRACKETED)
  if (bracketed.length > 0) return bracketed
  const plain = pairsIn(text, PLAIN)
  if (plain.length > 0) return plain
  const line = text.match(WHOLE_LINE)
  return line ? [[LINE_LABELS[line[1]!]!, cleaned(line[2]!)]] : []
}

/** The block stands above the body; below this many lines with text, a label is part of a sentence. */
const HEAD_LINES = 30
const LONGEST_LABELLED = 300

/**
 * The metadata block by label, never by position: orders differ between portals, and some print the block twice, so the
 * first value per label wins. Labels without a value are left out.
 */
export function labelsOf(lines: Lines): LabelledBlock {
  const values = new Map<LabelField, string>()
  const used = new Set<number>()
  let seen = 0
  for (const line of lines) {
    if (line.text.trim() === '' || line.text.length > LONGEST_LABELLED) continue
    if (++seen > HEAD_LINES) break
    const pairs = labelledPairs(line.text.trim())
    if (pairs.length > 0) used.add(line.number)
    for (const [field, value] of pairs) if (field && value !== '' && !values.has(field)) values.set(field, value)
  }
  return { values, lines: used }
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
