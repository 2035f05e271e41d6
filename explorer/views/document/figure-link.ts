import type { PrintedFigure } from '../../data/document-record.ts'
import { el } from '../../dom/element.ts'
import { figureWithUnit } from '../../figures/figure.ts'
import { linkTo, type ViewScene } from '../../scene.ts'

/** A figure where it is printed, marked by what it is, leading to its evidence. */
export function figureLink(scene: ViewScene, figure: PrintedFigure, text: string): HTMLElement {
  const { say, value } = scene.speech
  const { target_id, status, area_name, indicator, measure, period } = figure
  const what = [
    area_name,
    indicator,
    figureWithUnit(figure, scene.speech),
    value(measure ?? 'unknown', '_short'),
    period,
  ]
  return el(
    'a',
    {
      class: `printed ${status}`,
      id: `figure-${target_id}`,
      href: linkTo(scene, { target: target_id }),
      title: [...what, value(status)].filter(Boolean).join(' · '),
      'aria-label': say('evidence_of', { what: [text, ...what].filter(Boolean).join(' ') }),
    },
    text,
  )
}
