import { type Child, el } from '../dom/element.ts'
import { figureWithUnit } from '../figures/figure.ts'
import type { Progress } from '../figures/progress.ts'
import { linkTo, type ViewScene } from '../scene.ts'

const hadLink = (scene: ViewScene, { had, year }: Progress): HTMLElement =>
  el('a', { href: linkTo(scene, { target: had.target_id }) }, `${year}: ${figureWithUnit(had, scene.speech)}`)

/** What a place had, leading to its evidence. */
export const hadNote = (scene: ViewScene, progress: Progress): Child =>
  el('span', { class: 'progress' }, hadLink(scene, progress))

/** What a place had, leading to its evidence, and how fast it has to go. */
export function progressNote(scene: ViewScene, progress: Progress): Child {
  const { say, percent, number } = scene.speech
  const { times, perYear } = progress
  return el(
    'span',
    { class: 'progress' },
    hadLink(scene, progress),
    ` ${say('pace', { times: number(Number(times.toPrecision(2))), rate: `${perYear < 0 ? '' : '+'}${percent(perYear)}` })}`,
  )
}
