import {
  type CellObject,
  type ParsingOptions,
  type Range,
  read,
  set_cptable,
  utils,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { Finding } from '../../finding.ts'
import { type FileCell, type FileContent, type FilePart, fileFinding } from '../content.ts'
import { FILE_LIMITS } from '../limits.ts'
import { FileRefused } from '../refusal.ts'
import { sheetBlocks } from './block.ts'

/** What its types leave out: how bytes are read by the number of a code page. */
interface CodePages {
  utils: { decode: (page: number, bytes: ArrayLike<number>, ...rest: unknown[]) => ArrayLike<string> }
}

const { utils: tables } = codepages as unknown as CodePages

/**
 * Decodes by the code page of a machine; what it has no character for is taken byte for byte. Excel of the Macintosh names
 * its code page in workbooks that are written in Unicode, and one sign that is not in it must not cost the whole file.
 */
const decoded: CodePages['utils']['decode'] = (page, bytes, ...rest) => {
  try {
    return tables.decode(page, bytes, ...rest)
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  }
}

// Workbooks before Excel 97 are written in the code page of their machine.
set_cptable({ ...codepages, utils: { ...tables, decode: decoded } } as typeof codepages)

/**
 * Formulas stay what the program that saved them last worked out: none is calculated, none is followed. `nodim`: the
 * range that a sheet claims may be all of its million rows.
 */
const OPTIONS: ParsingOptions = {
  type: 'array',
  cellFormula: false,
  cellHTML: false,
  cellStyles: true,
  dense: true,
  nodim: true,
  dateNF: 'yyyy-mm-dd',
  sheetRows: FILE_LIMITS.rows,
  codepage: 936,
}

/** Names that programs give by themselves. */
const DEFAULT_NAME = /^(?:sheet|工作表|表)\s*\d*$/i

/** The text of a cell as it is shown; errors such as #REF! say nothing. */
const textOf = ({ t, w, v }: CellObject): string => (t === 'e' || t === 'z' ? '' : (w ?? String(v ?? '')).trim())

interface Filled {
  row: number
  col: number
  text: string
}

/** The cells of a sheet in which anything stands, row by row. Rows and cells that are not there take no time. */
function filledCells(sheet: WorkSheet): Filled[] {
  const found: Filled[] = []
  sheet['!data']?.forEach((cells: (CellObject | undefined)[] | undefined, row: number) => {
    cells?.forEach((cell, col) => {
      const text = cell ? textOf(cell) : ''
      if (text !== '') found.push({ row, col, text })
    })
  })
  return found
}

/** Indices that are shown among the first so many, and where each comes to stand. */
interface Shown {
  count: number
  hidden: number
  /** How many shown ones lie before an index: where it stands if it is shown itself. */
  rank(index: number): number
  isShown(index: number): boolean
}

function shownOf(facts: readonly ({ hidden?: boolean } | undefined)[], count: number): Shown {
  const ranks = [0]
  for (let at = 0; at < count; at += 1) ranks.push(ranks[at]! + (facts[at]?.hidden ? 0 : 1))
  const last = ranks[count]!
  return {
    count: last,
    hidden: count - last,
    rank: (index) => ranks[Math.min(index, count)]!,
    isShown: (index) => !facts[index]?.hidden,
  }
}

interface ReadSheet {
  cells: FileCell[]
  hidden_rows: number
  hidden_cols: number
}

/** The slots of a sheet that merges cover, and the merge that begins in each. */
interface Merged {
  isCovered(row: number, col: number): boolean
  at(row: number, col: number): Range | undefined
}

/** Merges may reach to the end of all possible rows: only what holds anything is looked at. */
function mergedIn(merges: readonly Range[], n_rows: number, n_cols: number): Merged {
  const covered = new Uint8Array(n_rows * n_cols)
  const begun = new Map<number, Range>()
  for (const merge of merges) {
    const { s, e } = merge
    if (s.r >= n_rows || s.c >= n_cols) continue
    begun.set(s.r * n_cols + s.c, merge)
    for (let row = s.r; row <= Math.min(e.r, n_rows - 1); row += 1)
      covered.fill(1, row * n_cols + s.c, row * n_cols + Math.min(e.c + 1, n_cols))
  }
  return {
    isCovered: (row, col) => covered[row * n_cols + col] === 1 && !begun.has(row * n_cols + col),
    at: (row, col) => begun.get(row * n_cols + col),
  }
}

function sheetCells(sheet: WorkSheet, name: string): ReadSheet {
  const filled = filledCells(sheet)
  const n_rows = 1 + (filled.at(-1)?.row ?? -1)
  const n_cols = 1 + filled.reduce((most, { col }) => Math.max(most, col), -1)
  if (n_rows * n_cols > FILE_LIMITS.slots)
    throw new FileRefused(
      'file_too_large',
      `found sheet ${name} of ${n_rows} rows and ${n_cols} columns, expected at most ${FILE_LIMITS.slots} slots; delete what lies far outside`,
    )
  const rows = shownOf(sheet['!rows'] ?? [], n_rows)
  const cols = shownOf(sheet['!cols'] ?? [], n_cols)
  const merged = mergedIn(sheet['!merges'] ?? [], n_rows, n_cols)
  const cells = filled.flatMap(({ row, col, text }): FileCell[] => {
    if (merged.isCovered(row, col)) return []
    const merge = merged.at(row, col)
    const [top, left] = [rows.rank(row), cols.rank(col)]
    const height = rows.rank((merge?.e.r ?? row) + 1) - top
    const width = cols.rank((merge?.e.c ?? col) + 1) - left
    const place = `sheet ${name}, cell ${utils.encode_cell({ r: row, c: col })}`
    return height > 0 && width > 0 ? [{ row: top, col: left, width, height, text, is_header: false, place }] : []
  })
  return { cells, hidden_rows: rows.hidden, hidden_cols: cols.hidden }
}

const leftOut = (what: string): Finding =>
  fileFinding('hidden_left_out', `found ${what}, expected only what a reader sees; unhide it to have it read`)

function hiddenFindings(name: string, { hidden_rows, hidden_cols }: ReadSheet): Finding[] {
  const rows = hidden_rows > 0 ? [leftOut(`${hidden_rows} hidden rows in sheet ${name}`)] : []
  return hidden_cols > 0 ? [...rows, leftOut(`${hidden_cols} hidden columns in sheet ${name}`)] : rows
}

function openWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, OPTIONS)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    if (/password|encrypt/i.test(said))
      throw new FileRefused(
        'file_encrypted',
        'found an encrypted workbook, expected an open one; save it without its password',
        {
          cause,
        },
      )
    throw new FileRefused('file_damaged', `found a workbook that cannot be read (${said}), expected a whole file`, {
      cause,
    })
  }
}

/**
 * Reads a workbook of Excel, WPS or LibreOffice, old or new: one table for each sheet, cells as they are shown. Hidden
 * sheets, rows and columns are left out and named. Throws FileRefused.
 */
export function readWorkbook(bytes: Uint8Array): Omit<FileContent, 'form' | 'members'> {
  const { SheetNames, Sheets, Workbook } = openWorkbook(bytes)
  const parts: FilePart[] = []
  const findings: Finding[] = []
  for (const [at, name] of SheetNames.entries()) {
    const sheet = Sheets[name]
    if (!sheet) continue
    const found = sheetCells(sheet, name)
    if (found.cells.length === 0) continue
    if (Workbook?.Sheets?.[at]?.Hidden) {
      findings.push(leftOut(`hidden sheet ${name}`))
      continue
    }
    if (SheetNames.length > 1 && !DEFAULT_NAME.test(name))
      parts.push({ kind: 'text', text: name, place: `sheet ${name}`, is_sheet_name: true })
    for (const cells of sheetBlocks(found.cells)) parts.push({ kind: 'grid', cells })
    findings.push(...hiddenFindings(name, found))
  }
  return { parts, findings }
}
