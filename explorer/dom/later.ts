/** Milliseconds after which what was put off is drawn even if the browser is never idle. */
const PATIENCE = 100

/**
 * Appends the first `n_first` children at once and the others after the next paint: what lies outside of the window need
 * not be waited for. Before printing nothing may be missing.
 */
export function appendInSight<T>(
  parent: HTMLElement,
  items: readonly T[],
  n_first: number,
  child: (item: T) => Node,
): void {
  parent.append(...items.slice(0, n_first).map(child))
  if (items.length <= n_first) return
  let isDone = false
  const finish = (): void => {
    if (isDone) return
    isDone = true
    removeEventListener('beforeprint', finish)
    // Who has gone on to another view waits for that one.
    if (!parent.isConnected) return
    parent.append(...items.slice(n_first).map(child))
  }
  addEventListener('beforeprint', finish)
  requestAnimationFrame(() => requestIdleCallback(finish, { timeout: PATIENCE }))
}
