import { el } from './dom/element.ts'
import { showMark } from './dom/show-mark.ts'
import type { ViewScene } from './scene.ts'
import { evidenceContent } from './views/evidence/evidence.ts'

/** The dialogue that lies over a view and shows where a figure comes from. */
export interface EvidenceDialog {
  element: HTMLDialogElement
  /** Opens, fills or closes it, as the choice says. */
  show(scene: ViewScene): Promise<void>
}

/** Makes the dialogue, closed. Closing it, by key or button, takes the target out of the address. */
export function evidenceDialog(): EvidenceDialog {
  const body = el('div', { class: 'evidence-body' })
  const close = el('button', { type: 'button', class: 'close', onclick: () => element.close() })
  const element = el('dialog', { class: 'evidence', 'aria-labelledby': 'evidence-title' }, close, body)
  let shown = ''
  let go: ViewScene['go'] = () => {}
  element.addEventListener('close', () => {
    const wasShown = shown !== ''
    shown = ''
    if (wasShown) go({ target: null })
  })
  // A click beside the panel falls on the dialogue itself.
  element.addEventListener('click', ({ target }) => target === element && element.close())
  return {
    element,
    show: async (scene) => {
      const { choice, speech } = scene
      go = scene.go
      const key = choice.target === null ? '' : `${choice.lang} ${choice.target}`
      if (key === '' && element.open) {
        shown = ''
        element.close()
      }
      if (key === '') return
      close.replaceChildren(speech.say('close'))
      if (key !== shown) {
        const content = await evidenceContent(scene).catch((error) => [
          el('p', { class: 'failure', role: 'alert' }, `${speech.say('failed')}: ${error}`),
        ])
        body.replaceChildren(el('div', {}, content))
        shown = key
      }
      if (!element.open) element.showModal()
      for (const pane of body.querySelectorAll<HTMLElement>('.source .scroll')) showMark(pane)
      body.scrollTop = 0
      element.dataset.drawn = choice.target!
    },
  }
}
