import { el } from '../../dom/element.ts'
import { linkTo, type View } from '../../scene.ts'
import { freshnessPart } from './freshness.ts'
import { newsPart } from './news.ts'
import { questionsPart } from './questions.ts'

/** What this is, how much and how fresh, three questions with their answers, and what is new. */
export const homeView: View = async (scene) => {
  const { say } = scene.speech
  const [questions, news] = await Promise.all([questionsPart(scene), newsPart(scene)])
  return [
    el(
      'header',
      { class: 'home-head' },
      el('h1', {}, say('home_question')),
      el('p', {}, say('home_note')),
      el(
        'p',
        {},
        el('a', { class: 'lead', href: linkTo(scene, { view: 'compare' }) }, say('compare_areas')),
        ' ',
        el('a', { class: 'lead', href: linkTo(scene, { view: 'district' }) }, say('look_at_area')),
      ),
    ),
    freshnessPart(scene),
    questions,
    news,
  ]
}
