import { THEMES, VIEWS } from './address.ts'
import { picker } from './dom/control.ts'
import { el } from './dom/element.ts'
import { TAGS } from './language/speech.ts'
import { linkTo, type ViewScene } from './scene.ts'

function skipLink({ speech }: ViewScene, main: HTMLElement): HTMLElement {
  // A link to an anchor would change the address, which says the choice.
  return el('button', { type: 'button', class: 'skip', onclick: () => main.focus() }, speech.say('skip'))
}

function navigation(scene: ViewScene): HTMLElement {
  const { say } = scene.speech
  return el(
    'nav',
    { 'aria-label': say('views') },
    VIEWS.map((view) =>
      el(
        'a',
        {
          id: `view-${view}`,
          href: linkTo(scene, { view, target: null, sort: null, kind: null, doc: null, line: null, q: null }),
          'aria-current': view === scene.choice.view ? 'page' : null,
        },
        say(view),
      ),
    ),
  )
}

/** A field to search by. It changes the address as a link would: the page's policy lets no form be sent. */
function searchBox({ speech, choice, go }: ViewScene): HTMLElement {
  const { say } = speech
  const field = el('input', {
    id: 'q',
    type: 'search',
    value: choice.q ?? '',
    placeholder: say('search_hint'),
    'aria-label': say('search'),
  })
  const submit = (event: Event) => {
    event.preventDefault()
    go({ view: 'search', q: field.value, target: null })
  }
  return el('form', { class: 'search', role: 'search', onsubmit: submit }, field)
}

function footer({ speech, release }: ViewScene): HTMLElement {
  const { version, totals } = release.catalogue
  return el(
    'footer',
    {},
    el('p', {}, speech.say('release_of', { version, ...totals })),
    el('p', { class: 'on-paper' }, location.href),
    el(
      'p',
      {},
      `${speech.say('files')}: `,
      ['manifest.json', 'README.md', 'DICTIONARY.md', 'report.md'].map((file) => [
        el('a', { href: `../${file}` }, file),
        ' ',
      ]),
    ),
  )
}

/** Below a view in a frame of another page: where it comes from, which opens apart. */
function embeddedFooter(scene: ViewScene): HTMLElement {
  const said = scene.speech.say('embedded_from', { version: scene.release.catalogue.version })
  return el('footer', {}, el('a', { href: linkTo(scene, { embed: null }), target: '_blank', rel: 'noopener' }, said))
}

/** What stands around every view: name, navigation, language, appearance, and the release at the foot. */
export function pageFrame(scene: ViewScene, main: HTMLElement): HTMLElement[] {
  const { speech, choice, go } = scene
  if (choice.embed !== null) return [main, embeddedFooter(scene)]
  const { say } = speech
  const other = choice.lang === 'zh' ? 'en' : 'zh'
  return [
    skipLink(scene, main),
    el(
      'header',
      { class: 'masthead' },
      el('p', { class: 'brand' }, el('b', {}, say('title')), el('span', {}, say('subtitle'))),
      navigation(scene),
      searchBox(scene),
      el(
        'div',
        { class: 'settings' },
        el('a', { id: 'language', href: linkTo(scene, { lang: other }), lang: TAGS[other] }, say('language')),
        picker(
          'theme',
          say('theme'),
          THEMES.map((theme) => ({ value: theme, label: say(theme) })),
          choice.theme,
          (theme) => go({ theme: theme as ViewScene['choice']['theme'] }),
        ),
      ),
    ),
    main,
    footer(scene),
  ]
}
