import { printedMarks } from '../../../datasets/explorer/printed-mark.ts'
import type { PageItem } from '../../../datasets/records/page-item.ts'
import { type Evidence, markedTargets } from '../../data/evidence.ts'
import { el, svg } from '../../dom/element.ts'
import type { Speech } from '../../language/speech.ts'

function drawn({ kind, x, y, width, height, text }: PageItem): SVGElement | null {
  if (kind === 'line') return svg('line', { x1: x, y1: y, x2: x + width, y2: y + height })
  if (kind !== 'text') return null
  // Whatever font there is, a piece of text takes the width that it has in the file.
  const fitted = { textLength: width, lengthAdjust: 'spacingAndGlyphs' }
  return svg('text', { x, y: y + height, 'font-size': height, ...(width > 0 && fitted) }, text)
}

/** What is marked lies below lines and letters, as on paper. */
const marked = ({ x, y, width, height }: PageItem): SVGElement =>
  svg('rect', { class: 'own', x, y, width, height: height * 1.15 })

/** The page of a file on which a figure stands, as its text and lines are drawn there, with the figure marked. */
export function evidencePage(evidence: Evidence, { say }: Speech): HTMLElement | null {
  const { picture, target } = evidence
  if (picture === null) return null
  const { page, width, height, items } = picture
  const marks = [...new Set(markedTargets(evidence).flatMap((one) => printedMarks(items, one)))]
  const label = say('page_picture', { n: page, figure: target.value_text })
  const image = svg(
    'svg',
    { class: 'sheet', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, lang: 'zh-CN' },
    marks.map(marked),
    items.map(drawn),
  )
  return el(
    'section',
    { class: 'source printed-page' },
    el('h3', {}, say('page_as_printed', { n: page }), el('small', {}, say('page_as_printed_note'))),
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label }, image),
  )
}
