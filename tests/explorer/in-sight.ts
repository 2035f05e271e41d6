/** Expression for the texts of those elements in the open dialogue that a reader sees: whole within their pane and the window. */
export const inSight = (
  selector: string,
): string => `[...document.querySelectorAll('dialog[open] ${selector}')].filter((one) => {
  const own = one.getBoundingClientRect()
  return [one.closest('.scroll') ?? document.documentElement, document.documentElement].every((frame) => {
    const { top, bottom, left, right } = frame === document.documentElement
      ? { top: 0, bottom: innerHeight, left: 0, right: innerWidth } : frame.getBoundingClientRect()
    return own.top >= top - 1 && own.bottom <= bottom + 1 && own.left >= left - 1 && own.right <= right + 1
  })
}).map((one) => one.textContent)`
