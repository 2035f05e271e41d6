import { el } from '../dom/element.ts'
import type { Comparison, Coverage } from '../figures/standing.ts'
import { linkTo, type ViewScene } from '../scene.ts'

const STATES: readonly Exclude<Coverage, 'stated'>[] = ['not_stated', 'not_found', 'not_crawled']

/** More names than these are shown when asked for. */
const AT_ONCE = 8

function placeList(scene: ViewScene, missing: Comparison['missing']): HTMLElement {
  const { speech } = scene
  const list = el(
    'ul',
    {},
    missing.map(({ place }) =>
      el('li', {}, el('a', { href: linkTo(scene, { view: 'district', place: place.name }) }, speech.place(place))),
    ),
  )
  if (missing.length <= AT_ONCE) return list
  return el('details', {}, el('summary', {}, speech.say('show_places', { n: missing.length })), list)
}

/** The places without a statement, each state apart, with what the state means. */
export function missingPlaces(scene: ViewScene, { missing }: Comparison): HTMLElement[] {
  const { speech } = scene
  return STATES.flatMap((state) => {
    const places = missing.filter(({ coverage }) => coverage === state)
    if (places.length === 0) return []
    return [
      el(
        'section',
        { class: `missing ${state}` },
        el('h3', {}, el('span', { class: 'swatch', 'aria-hidden': 'true' }), `${speech.say(state)} ${places.length}`),
        el('p', { class: 'note' }, speech.say(`${state}_note`)),
        placeList(scene, places),
      ),
    ]
  })
}
