import type { List, ListLevel } from '../word/numbering.ts'
import type { WordFile } from './fib.ts'

const [LIST_BYTES, OVERRIDE_BYTES, LEVEL_BYTES] = [28, 16, 28]
const LEVELS = 9
const SIMPLE = 1

/** Number formats by their code ([MS-OSHARED], 2.2.1.3), which are those of ECMA-376 in its order. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** A level at an offset of the table stream, and where the next one begins ([MS-DOC], 2.9.150). */
function levelAt({ table }: WordFile, at: number): { level: ListLevel; next: number } {
  const text = at + LEVEL_BYTES + table.u8(at + 24) + table.u8(at + 25)
  const length = table.u16(text)
  // A character below 9 stands for the counter of that level.
  const chars = Array.from({ length }, (_, i) => table.u16(text + 2 + 2 * i))
  const label = chars.map((code) => (code < LEVELS ? `%${code + 1}` : String.fromCharCode(code))).join('')
  const level = { start: table.i32(at), format: FORMATS[table.u8(at + 4)] ?? 'decimal', text: label }
  return { level, next: text + 2 + 2 * length }
}

/** The lists of a file by the ids that paragraphs name, from 1. */
export function listsOf(file: WordFile): Map<string, List> {
  const { table, lists, overrides } = file
  if (lists.length === 0 || overrides.length === 0) return new Map()
  const byId = new Map<number, Map<number, ListLevel>>()
  const n = table.u16(lists.at)
  let at = lists.at + lists.length
  for (let i = 0; i < n; i += 1) {
    const head = lists.at + 2 + LIST_BYTES * i
    const count = table.u8(head + 26) & SIMPLE ? 1 : LEVELS
    const levels = new Map<number, ListLevel>()
    for (let level = 0; level < count; level += 1) {
      const found = levelAt(file, at)
      levels.set(level, found.level)
      at = found.next
    }
    byId.set(table.i32(head), levels)
  }
  const used = Array.from({ length: table.u32(overrides.at) }, (_, i) =>
    table.i32(overrides.at + 4 + OVERRIDE_BYTES * i),
  )
  return new Map(
    used.map((id, i) => [String(i + 1), { key: String(id), levels: byId.get(id) ?? new Map(), starts: new Map() }]),
  )
}
