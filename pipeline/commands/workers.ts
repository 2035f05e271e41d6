import { UsageFault } from '../fault.ts'

/** How many processes shall read documents; null if nobody said. Throws UsageFault. */
export function workersOf(written: string | undefined): number | null {
  if (written === undefined) return null
  if (/^[1-9]\d{0,2}$/.test(written)) return Number(written)
  throw new UsageFault(`--workers: found ${written}, expected a number of processes such as 4`)
}
