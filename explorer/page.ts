import { addressOf, choiceOf, type PageLanguage, type ReaderChoice } from './address.ts'
import { EVIDENCE_RECORDS } from './data/evidence.ts'
import { openRelease, type Release } from './data/release.ts'
import { el } from './dom/element.ts'
import { evidenceDialog } from './evidence-dialog.ts'
import { pageFrame } from './frame.ts'
import { speechOf, TAGS } from './language/speech.ts'
import type { ViewScene } from './scene.ts'
import { VIEW_MAKERS } from './views/registry.ts'

/** Milliseconds of quiet after which a window that changed its width is drawn again. */
const QUIET = 150

const preferred: PageLanguage = navigator.language.startsWith('zh') ? 'zh' : 'en'
const page = document.querySelector('#page')!

/** The element that had the focus gets it again where the view was made again. */
function keepFocus(work: () => void): void {
  const { id } = document.activeElement ?? {}
  work()
  if (id) document.getElementById(id)?.focus({ preventScroll: true })
}

/** Says language and theme on the root. To write what stands there already would have every element styled again. */
function dress(root: HTMLElement, { lang, theme }: ReaderChoice): void {
  if (root.lang !== TAGS[lang]) root.lang = TAGS[lang]
  if (root.dataset.theme !== theme) root.dataset.theme = theme
}

/** What the content depends on: all choices but the evidence, which lies over it. */
const keyOf = (choice: ReaderChoice, width: number): string => `${width} ${addressOf({ ...choice, target: null })}`

function show(release: Release): () => Promise<void> {
  const main = el('main', { id: 'content', tabindex: -1 })
  let drawn = ''
  let latest = ''
  const go = (change: Partial<ReaderChoice>): void => {
    location.hash = addressOf({ ...choiceOf(location.hash, preferred), ...change })
  }
  const dialog = evidenceDialog()
  document.body.append(dialog.element)
  const drawView = async (asked: ViewScene, key: string): Promise<void> => {
    const { choice, speech, width } = asked
    let settled = asked
    const settle = (change: Partial<ReaderChoice>): ViewScene => {
      settled = { ...asked, choice: { ...choice, ...change } }
      return settled
    }
    main.setAttribute('aria-busy', 'true')
    const content = await VIEW_MAKERS[choice.view]({ ...asked, settle }).catch((error) => [
      el('p', { class: 'failure', role: 'alert' }, `${speech.say('failed')}: ${error}`),
    ])
    if (key !== latest) return
    history.replaceState(null, '', addressOf(settled.choice))
    keepFocus(() => {
      page.replaceChildren(...pageFrame(settled, main))
      main.replaceChildren(el('div', { class: `view ${choice.view}` }, content))
    })
    latest = keyOf(settled.choice, width)
    drawn = latest
    main.querySelector('.asked')?.scrollIntoView({ block: 'center' })
    main.removeAttribute('aria-busy')
    main.dataset.asked = addressOf({ ...choice, target: null })
    main.dataset.drawn = addressOf({ ...settled.choice, target: null })
  }
  return async () => {
    const choice = choiceOf(location.hash, preferred)
    const speech = speechOf(choice.lang)
    // Read before anything is written: else the view that is about to go is laid out once more for it.
    const width = Math.max(320, Math.min(page.clientWidth - 32, 1240))
    dress(document.documentElement, choice)
    document.title = `${speech.say(choice.view)} · ${speech.say('title')}`
    const scene: ViewScene = { choice, release, speech, width, go, settle: () => scene }
    const key = keyOf(choice, width)
    latest = key
    if (key !== drawn) await drawView(scene, key)
    if (drawn === latest) await dialog.show(scene)
  }
}

async function begin(): Promise<void> {
  const release = await openRelease()
  const draw = show(release)
  addEventListener('hashchange', () => void draw())
  let timer = 0
  addEventListener('resize', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void draw(), QUIET) as unknown as number
  })
  await draw()
  performance.mark('first-view')
  // Whoever opens evidence or a place should not wait for footers. What fails here fails again, and is told, when it
  // is read.
  requestIdleCallback(() => release.prepare(EVIDENCE_RECORDS).catch(() => {}))
}

begin().catch((error) => {
  const { say } = speechOf(preferred)
  page.replaceChildren(el('p', { class: 'failure', role: 'alert' }, `${say('failed')}: ${error}`))
})
