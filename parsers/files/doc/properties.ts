import { Binary } from './binary.ts'
import type { WordFile } from './fib.ts'
import { type Sprm, sprmsOf, TABLE_DEFINITION } from './sprm.ts'

/** A cell as the definition of its row has it: edges in twips, and how it is merged. */
export interface CellDefinition {
  left: number
  right: number
  /** Marks of horizontal merging; cells of one merge follow each other with marks. */
  merge: number
  goes_on: boolean
}

/** What paragraphs are told apart by. */
export interface ParagraphProperties {
  in_table: boolean
  /** True for the mark that ends a row. */
  ends_row: boolean
  /** True for what ends a cell of a table inside a cell; cells of the outermost end in a character of their own. */
  ends_inner_cell: boolean
  /** Tables around the paragraph. */
  depth: number
  /** List of which it is an item, 0 for none, and its level from 0. */
  list: number
  level: number
  cells: CellDefinition[]
}

/** Codes of the properties that matter ([MS-DOC], 2.6). */
const CODE = {
  in_table: 0x2416,
  ends_row: 0x2417,
  depth: 0x6649,
  inner_cell: 0x244b,
  inner_row: 0x244c,
  level: 0x260a,
  list: 0x460b,
  elsewhere: 0x6646,
  elsewhere_old: 0x6645,
  vertical: 0xd62b,
} as const
const CELL_BYTES = 20
const MERGED = 0x0003
const [GOES_DOWN, BEGINS_DOWN] = [0x20, 0x40]

function cellsOf(operand: Binary): CellDefinition[] {
  const n = operand.u8(0)
  const described = 1 + 2 * (n + 1)
  return Array.from({ length: n }, (_, i) => {
    const at = described + CELL_BYTES * i
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0
    return {
      left: operand.i16(1 + 2 * i),
      right: operand.i16(3 + 2 * i),
      merge: flags & MERGED,
      goes_on: (flags & GOES_DOWN) !== 0 && (flags & BEGINS_DOWN) === 0,
    }
  })
}

/** Changes that were too many for their page stand in the data stream, which may be empty. */
function elsewhere({ data }: WordFile, operand: Binary): Sprm[] {
  const at = operand.u32(0)
  if (!data || at + 2 > data.length) return []
  return sprmsOf(data.slice(at + 2, Math.min(data.u16(at), data.length - at - 2)))
}

const NOTHING: ParagraphProperties = {
  in_table: false,
  ends_row: false,
  ends_inner_cell: false,
  depth: 0,
  list: 0,
  level: 0,
  cells: [],
}

function apply(found: ParagraphProperties, { code, operand }: Sprm, file: WordFile): void {
  if (code === CODE.in_table) found.in_table = operand.u8(0) !== 0
  else if (code === CODE.ends_row || code === CODE.inner_row) found.ends_row = operand.u8(0) !== 0
  else if (code === CODE.inner_cell) found.ends_inner_cell = operand.u8(0) !== 0
  else if (code === CODE.depth) found.depth = operand.i32(0)
  else if (code === CODE.level) found.level = operand.u8(0)
  else if (code === CODE.list) found.list = operand.i16(0)
  else if (code === TABLE_DEFINITION) found.cells = cellsOf(operand)
  else if (code === CODE.vertical && operand.length > 1) {
    const cell = found.cells[operand.u8(0)]
    if (cell) cell.goes_on = operand.u8(1) === 1
  } else if (code === CODE.elsewhere || code === CODE.elsewhere_old)
    for (const sprm of elsewhere(file, operand)) apply(found, sprm, file)
}

/** The properties that a group of changes makes. */
export function paragraphProperties(group: Binary | undefined, file: WordFile): ParagraphProperties {
  const found = { ...NOTHING, cells: [] }
  for (const sprm of sprmsOf(group ?? new Binary(new Uint8Array()))) apply(found, sprm, file)
  return found
}

/** What hides characters: deleted, struck, hidden; and what makes one a symbol. */
const HIDING = new Set([0x0800, 0x0837, 0x2a53, 0x083c])
const SYMBOL = 0x6a09

/** How characters of a group of changes show. */
export function characterLook(group: Binary): 'plain' | 'hidden' | 'symbol' {
  for (const { code, operand } of sprmsOf(group)) {
    if (HIDING.has(code) && operand.u8(0) === 1) return 'hidden'
    if (code === SYMBOL) return 'symbol'
  }
  return 'plain'
}
