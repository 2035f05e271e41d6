import type { TextItem } from './page.ts'

/** A line of text as it stands on a page. */
export interface TextLine {
  text: string
  /** Left and right end, baseline, height of its letters. */
  left: number
  right: number
  y: number
  size: number
  /** True if wide gaps part it into cells. */
  is_spaced: boolean
}

/** Letters on one line lie within this share of their height. */
const SAME_LINE = 0.5
/** Gaps in letter heights: at least a word's, at least a column's. */
const [WORD_GAP, COLUMN_GAP] = [0.22, 1.6]
/** Chinese words are written without blanks, however far a line is stretched. */
const STRETCHED_GAP = 1.2

const COLUMN_BLANK = '    '
const endsNarrow = (text: string): boolean => /[\x21-\x7e]$/.test(text)
const beginsNarrow = (text: string): boolean => /^[\x21-\x7e]/.test(text)

function gapText(gap: number, size: number, before: string, after: string): string {
  if (gap > COLUMN_GAP * size) return COLUMN_BLANK
  const isNarrow = endsNarrow(before) && beginsNarrow(after)
  return gap > (isNarrow ? WORD_GAP : STRETCHED_GAP) * size ? ' ' : ''
}

/** A line that is stretched to the margin has a blank between any two letters; four in a row are no columns. */
const STRETCHED = /(?:[\p{Script=Han}（）、，。；：“”《》] ){4,}[\p{Script=Han}（）、，。；：“”《》]/gu

const unstretched = (text: string): string => text.replace(STRETCHED, (run) => run.replaceAll(' ', ''))

function lineOf(items: readonly TextItem[]): TextLine {
  const sorted = items.toSorted((a, b) => a.x - b.x)
  const size = Math.max(...sorted.map((item) => item.size))
  let text = ''
  let right = sorted[0]!.x
  for (const item of sorted) {
    text += (text === '' ? '' : gapText(item.x - right, size, text, item.text)) + item.text
    right = Math.max(right, item.x + item.width)
  }
  text = unstretched(text)
  return { text, left: sorted[0]!.x, right, y: sorted[0]!.y, size, is_spaced: text.trim().includes(COLUMN_BLANK) }
}

/** Items as lines, from top to bottom. */
export function itemLines(items: readonly TextItem[]): TextLine[] {
  const groups: TextItem[][] = []
  for (const item of items.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const group = groups.at(-1)
    const isSame = group && item.y - group[0]!.y <= SAME_LINE * Math.min(item.size, group[0]!.size)
    if (group && isSame) group.push(item)
    else groups.push([item])
  }
  return groups.map(lineOf)
}

/** The text of a cell, a line each. */
export const itemsText = (items: readonly TextItem[]): string =>
  itemLines(items)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n')
