import { UsageFault } from '../fault.ts'

/** The port to listen on, as written. Throws UsageFault. */
export function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new UsageFault(`--port: found ${text}, expected a number up to 65535, 0 for any free port`)
}
