import type { SourceLine } from '../../../datasets/records/line.ts'
import { type Evidence, markedTargets } from '../../data/evidence.ts'
import { type Child, el } from '../../dom/element.ts'
import { markedPieces, quoteIn, type TextExtent } from '../../figures/marked-text.ts'
import type { Speech } from '../../language/speech.ts'

/** Lines shown before and after the one of a sentence. */
const CONTEXT_LINES = 3

/** First and last line that are of interest. */
function reach({ target, table }: Evidence): [number, number] {
  if (table) return [table.table.first_line, table.table.last_line]
  return [target.first_line - CONTEXT_LINES, target.first_line + CONTEXT_LINES]
}

const isOn = ({ start, text }: SourceLine, figure: TextExtent): boolean =>
  figure.start >= start && figure.end <= start + text.length && figure.start < figure.end

/** The figure of a line that is marked, by offsets in the line. */
function figureOn(line: SourceLine, evidence: Evidence): TextExtent | null {
  const extents = markedTargets(evidence).map(({ span_start: start, span_end: end }) => ({ start, end }))
  const found = extents.find((extent) => isOn(line, extent))
  return found ? { start: found.start - line.start, end: found.end - line.start } : null
}

function marked(source: SourceLine, evidence: Evidence): Child[] {
  const { text, line } = source
  const { target, table } = evidence
  const figure = figureOn(source, evidence)
  const isSentence = table === null && line === target.first_line
  const sentence = isSentence ? quoteIn(text, target.quote, figure) : null
  return markedPieces(text, sentence, figure).map(({ text: piece, mark }) =>
    mark === 2 ? el('mark', { class: 'figure' }, piece) : mark === 1 ? el('span', { class: 'sentence' }, piece) : piece,
  )
}

/** The numbered lines of the extracted text around a figure, verbatim, with sentence and figure marked. */
export function evidenceLines(evidence: Evidence, { say }: Speech): HTMLElement {
  const [first, last] = reach(evidence)
  const lines = evidence.lines.filter(({ line }) => line >= first && line <= last)
  if (lines.length === 0) return el('p', { class: 'empty' }, say('no_lines'))
  const own = new Set(markedTargets(evidence).map(({ first_line }) => first_line))
  const isOwn = (line: SourceLine) => own.has(line.line) || figureOn(line, evidence) !== null
  return el(
    'ol',
    { class: 'lines', lang: 'zh-CN' },
    lines.map((line, at) => [
      at > 0 && line.line > lines[at - 1]!.line + 1 ? el('li', { class: 'gap', 'aria-hidden': 'true' }, '⋮') : null,
      el(
        'li',
        { class: isOwn(line) ? 'own' : null },
        el('span', { class: 'number', 'aria-label': say('line', { n: line.line }) }, String(line.line)),
        el('span', { class: 'text' }, marked(line, evidence)),
      ),
    ]),
  )
}
