import { type Child, el } from '../dom/element.ts'
import { figureWithUnit } from '../figures/figure.ts'
import type { Progress } from '../figures/progress.ts'
import { linkTo, type ViewScene } from '../scene.ts'

/** What a place had, leading to its evidence, and how fast it has to go. */
export function progressNote(scene: ViewScene, { had, year, times, perYear }: Progress): Child {
  const { say, percent, number } = scene.speech
  const text = `${year}: ${figureWithUnit(had, scene.speech)}`
  return el(
    'span',
    { class: 'progress' },
    el('a', { href: linkTo(scene, { target: had.target_id }) }, text),
    ` ${say('pace', { times: number(Number(times.toPrecision(2))), rate: `${perYear < 0 ? '' : '+'}${percent(perYear)}` })}`,
  )
}
