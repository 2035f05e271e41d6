import type { CatalogueIndicator, CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import { folded, wordsOf } from '../../datasets/explorer/search.ts'
import { type FoundTexts, type Hit, searchTexts } from '../data/text-search.ts'
import { type Child, el } from '../dom/element.ts'
import { moreButton } from '../dom/more-button.ts'
import { cutText } from '../figures/cut-text.ts'
import { excerpt, foundIn } from '../figures/found-text.ts'
import type { TextExtent } from '../figures/marked-text.ts'
import { linkTo, placeName, type View, type ViewScene } from '../scene.ts'

/** Fewer letters have no two in a row. */
const LEAST_LETTERS = 2
/** Indicators and places that are listed. */
const NAMES = 24

/** A text with what was found in it marked. */
const marked = (text: string, found: readonly TextExtent[]): Child =>
  cutText(text, found).map(({ text: piece, own }) => (own ? el('mark', {}, piece) : piece))

/** A line, of a long one what stands around the first finding. */
function markedLine(line: string, words: readonly string[]): Child {
  const { text, found } = excerpt(line, foundIn(line, words))
  return marked(text, found)
}

function hitItem(scene: ViewScene, { document, lines }: Hit, words: readonly string[]): HTMLElement {
  const { say } = scene.speech
  const { doc_id, title, doc_no, area_name, stated_on, n_figures } = document
  const href = (line: number | null) =>
    linkTo(scene, { view: 'document', doc: doc_id, line: line === null ? null : String(line) })
  const note = [
    area_name && placeName(scene, area_name),
    doc_no,
    stated_on,
    n_figures > 0 && say('n_figures', { n: n_figures }),
  ]
  return el(
    'li',
    {},
    el('a', { class: 'title', lang: 'zh-CN', href: href(null) }, marked(title ?? doc_id, foundIn(title ?? '', words))),
    el('span', { class: 'note' }, note.filter(Boolean).join(' · ')),
    lines.map(({ line, text }) =>
      el(
        'a',
        { class: 'hit-line', lang: 'zh-CN', href: href(line) },
        el('span', { class: 'number' }, String(line)),
        el('span', {}, markedLine(text, words)),
      ),
    ),
  )
}

/** The documents found, the first ones at once and the rest at the push of a button. */
async function documentsPart(scene: ViewScene, found: FoundTexts, words: readonly string[]): Promise<Child> {
  const { say } = scene.speech
  const first = await found.next()
  if (first.length === 0) return el('p', { class: 'empty' }, say('nothing_found'))
  const list = el(
    'ol',
    { class: 'hits' },
    first.map((hit) => hitItem(scene, hit, words)),
  )
  const more = moreButton(say('more_documents'), say('failed'), async () => {
    const hits = await found.next()
    list.append(...hits.map((hit) => hitItem(scene, hit, words)))
    return !found.isDone()
  })
  return [el('p', { class: 'note' }, say('n_candidates', { n: found.n_candidates })), list, !found.isDone() && more]
}

const isNamed = (names: readonly (string | null)[], words: readonly string[]): boolean => {
  const text = names.map((name) => folded(name ?? '')).join(' ')
  return words.every((word) => text.includes(word))
}

function indicatorsPart(scene: ViewScene, words: readonly string[]): Child {
  const { say, indicator: nameOf } = scene.speech
  const isFound = ({ id, zh, en, definition }: CatalogueIndicator) => isNamed([id, zh, en, definition], words)
  const found = scene.release.catalogue.indicators.filter((one) => one.choices.length > 0 && isFound(one))
  if (found.length === 0) return null
  const item = (one: CatalogueIndicator) =>
    el(
      'li',
      {},
      el(
        'a',
        { href: linkTo(scene, { view: 'compare', indicator: one.id, measure: null, period: null }) },
        nameOf(one),
      ),
    )
  return [el('h2', {}, say('indicators_found')), el('ul', { class: 'found' }, found.slice(0, NAMES).map(item))]
}

function placesPart(scene: ViewScene, words: readonly string[]): Child {
  const { say, place: nameOf } = scene.speech
  const isFound = ({ name, short, slug, code }: CataloguePlace) => isNamed([name, short, slug, code], words)
  const found = scene.release.catalogue.places.filter(isFound)
  if (found.length === 0) return null
  const item = (one: CataloguePlace) =>
    el('li', {}, el('a', { href: linkTo(scene, { view: 'district', place: one.name }) }, nameOf(one)))
  return [el('h2', {}, say('places_found')), el('ul', { class: 'found' }, found.slice(0, NAMES).map(item))]
}

/** What the release has of some words: indicators, places, and documents with the lines that say them. */
export const searchView: View = async (scene) => {
  const { release, speech, choice } = scene
  const { say } = speech
  const words = wordsOf(choice.q ?? '')
  if (words.length === 0) return [el('h1', {}, say('search')), el('p', { class: 'note' }, say('search_note'))]
  const isLong = words.every((word) => [...word].length >= LEAST_LETTERS)
  return [
    el('h1', {}, say('search_for', { what: choice.q ?? '' })),
    indicatorsPart(scene, words),
    placesPart(scene, words),
    el('h2', {}, say('documents')),
    isLong
      ? await documentsPart(scene, await searchTexts(release, words), words)
      : el('p', { class: 'empty' }, say('search_longer')),
  ]
}
