import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import type { ProposedTable } from '../choose/proposal.ts'
import { lineStream } from '../scan/line-stream.ts'
import type { Stream } from '../scan/stream.ts'
import { mayBeRegular } from './regularity.ts'
import { type Found, searchTables } from './search.ts'
import { type Setting, spanTable } from './span-table.ts'
import { stretchesOf } from './table-stretches.ts'

/** The tables found in a stream; each caption ends where the table before begins. */
export function tablesOf({ spans }: Found, setting: Setting): ProposedTable[] {
  const { stream } = setting
  return spans.flatMap((span) => {
    const above = spans.filter(({ to }) => to <= span.from).map(({ to }) => stream.lines[to - 1]! + 1)
    return spanTable(span, Math.max(0, ...above), setting) ?? []
  })
}

/** The search in lines that each hold a cell, none of which left no line; run when it is asked for what it found. */
export class PlainSearch {
  readonly #lines: Lines
  readonly #kinds: KindReader
  readonly #stream: Stream
  readonly #mayHold: Uint8Array
  #found: Found | null = null

  constructor(lines: Lines, kinds: KindReader) {
    this.#lines = lines
    this.#kinds = kinds
    this.#stream = lineStream(lines, 'none', kinds)
    this.#mayHold = stretchesOf(this.#stream)
  }

  get found(): Found {
    this.#found ??= searchTables(this.#stream, this.#kinds, this.#mayHold)
    return this.#found
  }

  /** Whether nothing speaks against the whole being regular: to find that out is cheaper than to search. */
  get mayBeRegular(): boolean {
    return mayBeRegular(this.#stream, this.#mayHold, this.#kinds.words.opensHeader)
  }

  tables(): ProposedTable[] {
    const form = { method: 'flattened', dropsEmpty: false } as const
    return tablesOf(this.found, { stream: this.#stream, lines: this.#lines, kinds: this.#kinds, ...form })
  }
}
