import { el } from './element.ts'

/**
 * A button that has more of a list read and drawn, and goes when nothing is left. `draw` answers whether more is left; what
 * fails is said beside the button, which can be pushed again.
 */
export function moreButton(label: string, failed: string, draw: () => Promise<boolean>): HTMLElement {
  const failure = el('p', { class: 'failure', role: 'alert', hidden: true })
  const part = el(
    'div',
    {},
    el('button', { type: 'button', class: 'more', onclick: () => void push() }, label),
    failure,
  )
  const push = async (): Promise<void> => {
    try {
      failure.hidden = true
      if (!(await draw())) part.remove()
    } catch (error) {
      failure.textContent = `${failed}: ${error}`
      failure.hidden = false
    }
  }
  return part
}
