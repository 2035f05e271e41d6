import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { standsAbove } from '../title.ts'
import { BRACKET_CELL, goesOnBelow } from '../wording.ts'
import { hasBareGap, placeIn, tidied } from './cells.ts'
import { isPiped } from './separator.ts'
import { isWordSort, SORT, sortOf } from './sort.ts'
import { CUE, Stream } from './stream.ts'

/**
 * What an empty cell leaves in lines that each hold a cell: nothing because there is none, nothing though there may be some
 * (and cells of several lines), one more blank line, or a line of blanks.
 */
export type EmptyPrint = 'none' | 'nothing' | 'gap' | 'blanks'

/** How many blank lines stand between most lines. */
export function commonGap(lines: Lines): number {
  const counts = new Map<number, number>()
  let gap = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (lines.at(at)!.text.trim() === '') gap += 1
    else {
      counts.set(gap, (counts.get(gap) ?? 0) + 1)
      gap = 0
    }
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** The ways in which empty cells may have been printed in some lines; the first leaves nothing. */
export function emptyPrints(lines: Lines): EmptyPrint[] {
  const gap = commonGap(lines)
  let [counted, blanks, bare, since] = [false, false, false, 0]
  for (let at = 0; at < lines.length; at += 1) {
    const { text } = lines.at(at)!
    if (text.trim() !== '') {
      counted ||= since > gap
      since = 0
    } else {
      since += 1
      if (text === '') bare = true
      else blanks = true
    }
  }
  return [
    'none',
    'nothing',
    ...(counted && gap > 0 ? ['gap' as const] : []),
    ...(blanks && bare ? ['blanks' as const] : []),
  ]
}

/** The next line that is not blank. */
function textBelow(lines: Lines, at: number): string {
  let below = at + 1
  while (below < lines.length && lines.at(below)!.text.trim() === '') below += 1
  return tidied(lines.at(below)?.text ?? '')
}

/** Whether a cell is the unit, in brackets, of the word above it: units side by side are a row of a header. */
function isUnitOfAbove(stream: Stream, text: string, lines: Lines, at: number, kinds: KindReader): boolean {
  if (!BRACKET_CELL.test(text) || standsAbove(text, kinds)) return false
  const above = stream.texts.at(-1) ?? ''
  if (above === '' || !isWordSort(stream.sorts[stream.length - 1]!)) return false
  return !BRACKET_CELL.test(above) && !standsAbove(above, kinds) && !BRACKET_CELL.test(textBelow(lines, at))
}

/** Whether a line goes on in the last cell, which cannot be whole: it ends in the middle of a list or of a bracket. */
function goesOn(stream: Stream, text: string, sort: number): boolean {
  const last = stream.length - 1
  const above = stream.texts[last] ?? ''
  const areWords = above !== '' && isWordSort(stream.sorts[last]!) && isWordSort(sort) && sort !== SORT.head
  return areWords && goesOnBelow(above, text)
}

/** The cells of lines that each hold one. Lines with bars are of another spelling, and notes are none: no table goes on over them. */
export function lineStream(lines: Lines, print: EmptyPrint, kinds: KindReader): Stream {
  const usual = commonGap(lines)
  const stream = new Stream(lines.length, { closing: 0, mayVanish: print === 'nothing' })
  const empty = (line: number) => {
    stream.push({ text: '', sort: SORT.empty, place: null, line, loose: null })
    stream.cues[stream.length - 1] = CUE.told
  }
  const tells = hasBareGap(lines)
  let [gap, outside, n_loose, spaced] = [0, 0, 0, false]
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    const text = tidied(line.text)
    if (text === '') {
      gap += 1
      spaced ||= line.text !== '' && print !== 'blanks'
      if (print === 'blanks' && line.text !== '') empty(at)
      continue
    }
    if (isPiped(line) || kinds.words.isNote(text)) {
      outside += 1
      n_loose += 1
      continue
    }
    const sort = sortOf(text, kinds)
    // A unit in brackets below a word belongs to it, unless units stand side by side.
    if (n_loose === 0 && (isUnitOfAbove(stream, text, lines, at, kinds) || goesOn(stream, text, sort))) {
      stream.extendLast(text, placeIn(line, 0, line.text.length), at, kinds)
      gap = 0
      continue
    }
    if (print === 'gap') for (let more = usual; more < gap; more += 1) empty(at - 1)
    const isCue = (gap > usual && print !== 'gap') || (spaced && tells)
    gap = 0
    spaced = false
    const loose = n_loose > 0 ? { outside, joined: null, n_lines: n_loose } : null
    stream.push({ text, sort, place: placeIn(line, 0, line.text.length), line: at, loose })
    if (isCue) stream.cues[stream.length - 1] = CUE.ignored
    ;[outside, n_loose] = [0, 0]
  }
  return stream
}
