import type { CataloguePortal } from '../../../datasets/explorer/catalogue.ts'
import { el } from '../../dom/element.ts'
import { linkTo, type ViewScene } from '../../scene.ts'

function portalRow(
  { speech }: ViewScene,
  { portal_id, n_documents, crawled_on, outcome }: CataloguePortal,
): HTMLElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, portal_id),
    el('td', { class: 'numeric' }, speech.number(n_documents)),
    el('td', {}, crawled_on ?? '–'),
    el('td', { class: outcome === 'finished' ? null : 'gone' }, speech.value(outcome)),
  )
}

/** How much there is and how fresh: days of the last capture and of the newest document, and the last crawl of each portal. */
export function freshnessPart(scene: ViewScene): HTMLElement {
  const { say, number } = scene.speech
  const { totals, captured_on, newest_on, portals, version } = scene.release.catalogue
  const finished = portals.filter(({ outcome }) => outcome === 'finished').length
  const fact = (label: string, ...content: (string | HTMLElement)[]) =>
    el('div', {}, el('dt', {}, label), el('dd', {}, ...content))
  return el(
    'section',
    { class: 'freshness' },
    el(
      'dl',
      {},
      fact(say('documents'), number(totals.documents)),
      fact(say('figures_read'), number(totals.targets)),
      fact(say('captured_on'), captured_on ?? '–'),
      fact(say('newest_on'), newest_on ?? '–'),
      fact(say('version'), el('a', { href: linkTo(scene, { view: 'releases' }) }, version)),
    ),
    portals.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, say('portals_crawled', { n: portals.length, finished })),
        el(
          'div',
          { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('portals') },
          el(
            'table',
            {},
            el('caption', {}, say('portals')),
            el(
              'thead',
              {},
              el(
                'tr',
                {},
                [say('portals'), say('documents'), say('crawled_on'), say('outcome')].map((text, at) =>
                  el('th', { scope: 'col', class: at === 1 ? 'numeric' : null }, text),
                ),
              ),
            ),
            el(
              'tbody',
              {},
              portals.map((portal) => portalRow(scene, portal)),
            ),
          ),
        ),
      ),
  )
}
