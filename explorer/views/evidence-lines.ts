import type { SourceLine } from '../../datasets/records/line.ts'
import type { Evidence } from '../data/evidence.ts'
import { type Child, el } from '../dom/element.ts'
import { type Extent, piecesOf, quoteIn } from '../figures/marked-text.ts'
import type { Speech } from '../language/speech.ts'

/** Lines shown before and after the one of a sentence. */
const CONTEXT_LINES = 3

/** First and last line that are of interest. */
function reach({ target, table }: Evidence): [number, number] {
  if (table) return [table.table.first_line, table.table.last_line]
  return [target.first_line - CONTEXT_LINES, target.first_line + CONTEXT_LINES]
}

function marked({ text, start, line }: SourceLine, { target, table }: Evidence): Child[] {
  const figure: Extent = { start: target.span_start - start, end: target.span_end - start }
  const isHere = figure.start >= 0 && figure.end <= text.length && figure.start < figure.end
  const isSentence = table === null && line === target.first_line
  const sentence = isSentence ? quoteIn(text, target.quote, isHere ? figure : null) : null
  return piecesOf(text, sentence, isHere ? figure : null).map(({ text: piece, mark }) =>
    mark === 2 ? el('mark', { class: 'figure' }, piece) : mark === 1 ? el('span', { class: 'sentence' }, piece) : piece,
  )
}

/** The numbered lines of the extracted text around a figure, verbatim, with sentence and figure marked. */
export function evidenceLines(evidence: Evidence, { say }: Speech): HTMLElement {
  const [first, last] = reach(evidence)
  const lines = evidence.lines.filter(({ line }) => line >= first && line <= last)
  if (lines.length === 0) return el('p', { class: 'empty' }, say('no_lines'))
  const isOwn = ({ line, start, text }: SourceLine) =>
    line === evidence.target.first_line ||
    (evidence.target.span_start >= start && evidence.target.span_start < start + text.length)
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
