import { matchesOf } from '../../text/matches.ts'
import { LABEL_FIELDS, type LabelField } from './label-field.ts'

/** Labels that mean something only as a line of their own. */
const LINE_LABELS: Readonly<Record<string, LabelField>> = { 日期: 'published_on', 时间: 'published_on' }

/** Labels are printed with blanks in them to be as wide as the longest: 标 题. */
const spaced = (labels: readonly string[]): string =>
  labels.map((label) => [...label].join('[ \\u3000]{0,4}')).join('|')

const NAMES = spaced(Object.keys(LABEL_FIELDS))
const LINE_NAMES = spaced([...Object.keys(LABEL_FIELDS), ...Object.keys(LINE_LABELS)])
const BRACKETED = new RegExp(`[[【]\\s*(${NAMES})\\s*[\\]】]`, 'g')
const PLAIN = new RegExp(`(?:^|[\\s|])(${NAMES})\\s*[:：]`, 'g')
/** On a line that has a label beyond doubt, those of a line of its own are labels as well: 来源：某报 时间：2025-04-20. */
const BESIDE_PLAIN = new RegExp(`(?:^|[\\s|])(${LINE_NAMES})\\s*[:：]`, 'g')
const WHOLE_LINE = new RegExp(`^(${spaced(Object.keys(LINE_LABELS))})\\s*[:：]\\s*(.+)$`)
const ALONE = new RegExp(`^[•·*\\s]{0,6}[[【]?\\s{0,4}(${LINE_NAMES})\\s{0,4}[\\]】]?\\s{0,4}[:：]?$`)

/** A label with the field it fills, null for a known label that fills none; and its value. */
export type LabelPair = readonly [field: LabelField | null, value: string]

const cleaned = (value: string): string => value.replace(/^[\s|]+|[\s|]+$/g, '')

function fieldOf(printed: string): LabelField | null {
  const label = printed.replace(/[\s[\]【】:：]/g, '')
  return LABEL_FIELDS[label] ?? LINE_LABELS[label] ?? null
}

function pairsBy(text: string, pattern: RegExp): LabelPair[] {
  const matches = matchesOf(text, pattern)
  return matches.map((match, i) => [
    fieldOf(match[1]!),
    cleaned(text.slice(match.index + match[0].length, matches[i + 1]?.index)),
  ])
}

/** The labels of a line with their values: in brackets, before colons, or one that has the line to itself. */
export function pairsInLine(text: string): LabelPair[] {
  const bracketed = pairsBy(text, BRACKETED)
  if (bracketed.length > 0) return bracketed
  if (pairsBy(text, PLAIN).length > 0) return pairsBy(text, BESIDE_PLAIN)
  const line = text.match(WHOLE_LINE)
  return line ? [[fieldOf(line[1]!), cleaned(line[2]!)]] : []
}

/** Labels and values in turn in the cells of a row: 索引号 | 123 | 发布机构 | 某局 |. */
export function pairsInRow(text: string): LabelPair[] {
  if (!text.includes('|')) return []
  const cells = text.split('|').map((cell) => cell.trim())
  return cells.flatMap((cell, i): LabelPair[] => {
    const field = fieldOf(cell)
    const value = cells[i + 1] ?? ''
    return field && value !== '' && fieldOf(value) === null ? [[field, value]] : []
  })
}

/** The field of a label that is all of a line, its value being on the next; null for any other line. */
export function fieldAlone(text: string): LabelField | null {
  const label = ALONE.exec(text)
  return label && fieldOf(label[1]!)
}
