import type { Line, Lines } from '../../text/lines.ts'

/** Lines that hold a row at least, in a stretch of lines with tabs. */
const FEWEST = 2

const PARTED = /\S[^\S\t]*\t/

const tabsIn = (text: string): number => text.split('\t').length - 1

/** Lines of which those of tables by tabs are read as if bars closed their cells. Offsets stay as they are. */
class BarredLines implements Lines {
  readonly #lines: Lines
  /** Numbers of the lines that are rows. */
  readonly #rows: ReadonlySet<number>

  constructor(lines: Lines, rows: ReadonlySet<number>) {
    this.#lines = lines
    this.#rows = rows
  }

  get length(): number {
    return this.#lines.length
  }

  at(index: number): Line | undefined {
    const line = this.#lines.at(index)
    return line && this.#barred(line)
  }

  slice(from?: number, to?: number): Lines {
    return new BarredLines(this.#lines.slice(from, to), this.#rows)
  }

  filter(isKept: (line: Line) => boolean): Lines {
    return new BarredLines(
      this.#lines.filter((line) => isKept(this.#barred(line))),
      this.#rows,
    )
  }

  *[Symbol.iterator](): Iterator<Line> {
    for (const line of this.#lines) yield this.#barred(line)
  }

  #barred(line: Line): Line {
    return this.#rows.has(line.number) ? { ...line, text: `${line.text.replaceAll('\t', '|')}|` } : line
  }
}

interface Stretch {
  numbers: number[]
  tabs: number[]
  /** Lines that part a text from what follows it. */
  parted: number
}

/** Whether tabs are what closes the cells of a stretch: most lines have equally many, and none has more. */
function areCells({ tabs, parted }: Stretch): boolean {
  const most = Math.max(...tabs)
  return parted >= FEWEST && tabs.filter((count) => count === most).length * 2 >= tabs.length
}

/**
 * Lines of which rows by tabs are written with bars: a tab between two cells says as much as a bar does. Where tabs are mere
 * layout, more of them in some lines than in others, they stay. The same lines where none is such a row.
 */
export function tabsAsBars(lines: Lines): Lines {
  const rows = new Set<number>()
  let open: Stretch | null = null
  const close = () => {
    if (open && areCells(open)) for (const number of open.numbers) rows.add(number)
    open = null
  }
  for (let at = 0; at < lines.length; at += 1) {
    const { text, number } = lines.at(at)!
    if (text.trim() === '' && !text.includes('\t')) continue
    if (!text.includes('\t') || /[|｜]/.test(text)) {
      close()
      continue
    }
    open ??= { numbers: [], tabs: [], parted: 0 }
    open.numbers.push(number)
    open.tabs.push(tabsIn(text))
    if (PARTED.test(text)) open.parted += 1
  }
  close()
  return rows.size === 0 ? lines : new BarredLines(lines, rows)
}
