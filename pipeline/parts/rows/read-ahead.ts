/** What came of a promise that others did not wait for. */
export type Settled<T> = { value: T } | { error: unknown }

const settled = <T>(promise: Promise<T>): Promise<Settled<T>> =>
  promise.then(
    (value) => ({ value }),
    (error) => ({ error }),
  )

/**
 * Hands out items with what reading them gave, in their order, while those after are being read: a few at a time, so
 * that neither the disk nor the processor waits for the other, and no more than these stand in memory.
 */
export async function* readAhead<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<[item: T, read: Settled<R>]> {
  const reading: Promise<Settled<R>>[] = items.slice(0, ahead).map((item) => settled(read(item)))
  for (const [at, item] of items.entries()) {
    const next = items[at + ahead]
    if (next !== undefined) reading.push(settled(read(next)))
    yield [item, await reading.shift()!]
  }
}

/** The value, or the error thrown that came in its stead. */
export function given<T>(result: Settled<T>): T {
  if ('error' in result) throw result.error
  return result.value
}
