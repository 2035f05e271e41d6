import type { AsyncBuffer } from 'hyparquet'

/** A file that is read by byte ranges and keeps some of them at hand. */
export interface HoldingFile extends AsyncBuffer {
  /** Asks for a range at once: what is read of it from now on needs no request of its own. */
  hold(start: number, end: number): void
}

interface Held {
  start: number
  end: number
  bytes: Promise<ArrayBuffer>
}

/** Ranges kept; the oldest goes first. */
const KEPT = 4

/** A file that keeps ranges at hand. */
export function holdingFile(file: AsyncBuffer): HoldingFile {
  let held: Held[] = []
  const holding = (start: number, end: number) => held.find((one) => one.start <= start && end <= one.end)
  return {
    byteLength: file.byteLength,
    slice: async (start, end = file.byteLength) => {
      const one = holding(start, end)
      return one ? (await one.bytes).slice(start - one.start, end - one.start) : file.slice(start, end)
    },
    hold: (start, end) => {
      if (holding(start, end)) return
      const one = { start, end, bytes: Promise.resolve(file.slice(start, end)) }
      // What failed is asked for again by whoever needs it.
      one.bytes.catch(() => {
        held = held.filter((other) => other !== one)
      })
      held = [...held, one].slice(-KEPT)
    },
  }
}
