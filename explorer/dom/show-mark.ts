/** Where a length of `size` from `at` on must begin to lie in the middle of what is left of a pane after `taken` pixels. */
const toMiddle = (at: number, size: number, pane: number, taken: number): number =>
  at - taken - Math.max(0, pane - taken - size) / 2

/** Scrolls a pane so that its mark lies in the middle of what header and row labels, which stay where they are, leave free. */
export function showMark(pane: HTMLElement): void {
  const mark = pane.querySelector<HTMLElement>('mark, .own')
  if (!mark) return
  const header = pane.querySelector('thead')?.getBoundingClientRect().height ?? 0
  const label = pane.querySelector('tbody .label')?.getBoundingClientRect().width ?? 0
  const own = mark.getBoundingClientRect()
  const all = pane.getBoundingClientRect()
  pane.scrollTop += toMiddle(own.top - all.top, own.height, pane.clientHeight, header)
  pane.scrollLeft += toMiddle(own.left - all.left, own.width, pane.clientWidth, label)
}
