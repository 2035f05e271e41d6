import type { SourceLine } from '../../../datasets/records/line.ts'
import type { DocumentRecordSet, PrintedFigure } from '../../data/document-record.ts'
import { type Child, el } from '../../dom/element.ts'
import { cutText } from '../../figures/cut-text.ts'
import { grouped } from '../../figures/grouped.ts'
import type { ViewScene } from '../../scene.ts'
import { figureLink } from './figure-link.ts'
import { printedTable } from './printed-table.ts'

/** A line with its figures, each leading to its evidence. */
function lineText(scene: ViewScene, { start, text }: SourceLine, figures: readonly PrintedFigure[]): Child[] {
  const extents = figures.map((figure) => ({
    start: figure.span_start - start,
    end: figure.span_end - start,
    figure,
  }))
  return cutText(text, extents).map(({ text: piece, own }) =>
    own === null ? piece : figureLink(scene, own.figure, piece),
  )
}

function lineItem(scene: ViewScene, line: SourceLine, figures: readonly PrintedFigure[]): HTMLElement {
  const isAsked = scene.choice.line === String(line.line)
  return el(
    'li',
    { id: `line-${line.line}`, class: isAsked ? 'asked' : null },
    el('span', { class: 'number', 'aria-label': scene.speech.say('line', { n: line.line }) }, String(line.line)),
    el('span', { class: 'text' }, lineText(scene, line, figures)),
  )
}

/** The text of a document with its line numbers, blank lines left out: figures are links, tables stand in their place. */
export function printedText(scene: ViewScene, { lines, tables, figures }: DocumentRecordSet): HTMLElement {
  const onLine = grouped(figures, ({ first_line }) => first_line)
  const tableAt = (line: number) =>
    tables.find(({ table }) => table.first_line <= line && line <= table.last_line) ?? null
  const items = lines.flatMap((line) => {
    const within = tableAt(line.line)
    if (within === null) return line.text.trim() === '' ? [] : [lineItem(scene, line, onLine.get(line.line) ?? [])]
    if (within.table.first_line !== line.line) return []
    const own = figures.filter(({ table_id }) => table_id === within.table.table_id)
    return [el('li', { class: 'table' }, printedTable(scene, within, own))]
  })
  return el('ol', { class: 'printed-text', lang: 'zh-CN' }, items)
}
