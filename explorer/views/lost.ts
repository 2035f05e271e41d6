import { el } from '../dom/element.ts'
import { linkTo, type View } from '../scene.ts'

/** What stands at an address that this page does not have. */
export const lostView: View = async (scene) => {
  const { say } = scene.speech
  return [
    el('h1', {}, say('lost')),
    el(
      'p',
      { class: 'empty', role: 'status' },
      say('lost_note'),
      ' ',
      el('a', { href: linkTo(scene, { view: 'home' }) }, say('home')),
    ),
  ]
}
