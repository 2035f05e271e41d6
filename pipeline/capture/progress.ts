import type { MultiBar, SingleBar } from 'cli-progress'

/** How far a crawl is, portal by portal. */
export interface CrawlProgress {
  /** Says how many pages of a portal are done, and how many are known to wait. */
  moved(portal_id: string, done: number, waiting: number): void
  end(): void
}

export const NO_PROGRESS: CrawlProgress = { moved: () => {}, end: () => {} }

const pad = (n: number): string => String(n).padStart(2, '0')

/** Pages in a second so far, and the time that the known ones still take at that rate, as h:mm:ss. */
export function paceText(done: number, waiting: number, ms: number): string {
  if (done === 0 || ms <= 0) return 'rate not known yet'
  const rate = (done * 1000) / ms
  const left = Math.ceil(waiting / rate)
  const clock = `${Math.floor(left / 3600)}:${pad(Math.floor(left / 60) % 60)}:${pad(left % 60)}`
  return `${rate.toFixed(1)} pages/s, ${clock} left`
}

/** A terminal with a bar on its last line, and lines of a log above it. */
export interface Screen {
  write(line: string): void
  progress: CrawlProgress
}

const FORMAT = '{bar} {value} of {total} known pages, {pace}'

/** Draws on a terminal. `now` gives ms of a steady clock. */
export async function screenOn(terminal: NodeJS.WritableStream, now: () => number): Promise<Screen> {
  const { default: progress } = await import('cli-progress')
  const counts = new Map<string, { done: number; waiting: number }>()
  let bars: MultiBar | null = null
  let bar: SingleBar | null = null
  let began = 0
  const begin = (): SingleBar => {
    began = now()
    // Ctrl-C must end the program as it does without a bar.
    bars = new progress.MultiBar({ stream: terminal, format: FORMAT, clearOnComplete: true, gracefulExit: false })
    return bars.create(0, 0, { pace: '' })
  }
  return {
    write: (line) => void (bars ? bars.log(line) : terminal.write(line)),
    progress: {
      moved: (portal_id, done, waiting) => {
        bar ??= begin()
        counts.set(portal_id, { done, waiting })
        const all = [...counts.values()]
        const sum = (of: 'done' | 'waiting') => all.reduce((total, one) => total + one[of], 0)
        bar.setTotal(sum('done') + sum('waiting'))
        bar.update(sum('done'), { pace: paceText(sum('done'), sum('waiting'), now() - began) })
      },
      end: () => {
        // Lines that wait are written with the next drawing.
        bars?.update()
        bars?.stop()
        bars = null
        bar = null
        counts.clear()
      },
    },
  }
}
