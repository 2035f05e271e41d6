/** The middle one of the figures; of an even number, the lower middle. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[(figures.length - 1) >> 1]!

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Milliseconds of processor time, of all threads, that `work` takes: what others do on the machine does not count. */
export function cpuTimed(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e3
}
