import type { Effects, Event } from '../../pipeline/outcome.ts'

/** What a command is given in tests, and what it told. */
export function listening(): { effects: Effects; told: Event[]; messages: () => string[] } {
  const told: Event[] = []
  return {
    told,
    messages: () => told.map(({ message }) => message),
    effects: {
      tell: (event) => void told.push(event),
      clock: () => '2031-03-05T08:00:00.000Z',
      stdin: async () => new Uint8Array(),
    },
  }
}
