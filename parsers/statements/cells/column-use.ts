import type { ColumnRole } from '../../../datasets/records/column-role.ts'
import type { LabelRole } from '../../../datasets/reference/index.ts'
import { simplified } from '../../text/simplified.ts'
import type { HeaderRole } from '../../values/header-role.ts'
import { BLANK } from '../../values/masks.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Contents } from './contents.ts'
import { type ColumnUse, isOfBodies, isOfValues } from './role.ts'

/** What a header calls its column; places and bodies that the rows are name them. */
interface Said {
  role: ColumnRole | 'place'
  words: string
}

/** Registered names say nothing of their column, whatever words they hold: 实际利用外资, 规划区. */
const withoutNames = (label: string, { names }: Lexicon): string =>
  names
    .all(label)
    .reduceRight((left, { start, end }) => left.slice(0, start) + BLANK.repeat(end - start) + left.slice(end), label)

/** Roles of a header over the column that names indicators, the surest first. */
export const NAMING: readonly LabelRole[] = ['indicator_label', 'item_label', 'group_label']

/** Roles that words of labels tell, of which table layout asks as well. */
const BY_LABEL: readonly (readonly [ColumnRole, LabelRole])[] = [
  ['serial', 'serial'],
  ['rank', 'rank'],
  ['attribute', 'force'],
  ['unit', 'unit_label'],
  ['remark', 'remark'],
]

/** 区县, 乡镇（街道）, 县（市、区）: nothing but names of levels of places. */
const LEVELS = /^[省市州盟地县区旗乡镇街道村社（()）、/自治]+(?:名称|名|别)?$/

/** 学校 is a registered name, and as a header says whose the figures are. */
function placeIn(label: string, { headerRole }: Lexicon): HeaderRole | null {
  const bare = simplified(label.replace(/\s/g, ''))
  if (LEVELS.test(bare)) return { role: 'place', word: bare }
  const said = headerRole(label)
  return said?.role === 'place' ? said : null
}

/** What the innermost label says that says anything. */
export function saidOf(path: readonly string[], lexicon: Lexicon): Said | null {
  const leaf = simplified(path.at(-1) ?? '')
  const known = BY_LABEL.find(([, role]) => lexicon.words.is[role](leaf))
  if (known) return { role: known[0], words: leaf }
  const roles = path.toReversed().flatMap((label) => {
    const found = lexicon.headerRole(withoutNames(label, lexicon)) ?? placeIn(label, lexicon)
    return found ? [{ ...found, label }] : []
  })
  const [inner, outer] = roles
  const isAimedAt = inner?.word === CUMULATIVE && outer?.role === 'target' && YEAR.test(outer.label)
  const said = isAimedAt ? outer : inner
  return said ? { role: said.role, words: said.word } : null
}

const YEAR = /20\d\d年/
/** 累计建成面积 below 到2025年目标 is the sum that is aimed at. */
const CUMULATIVE = '累计'

const byHeader = (role: ColumnRole, words: string): ColumnUse => ({ role, by: 'header', words })
const byCells = (role: ColumnRole): ColumnUse => ({ role, by: 'cells', words: '' })

const NUMBERS: ReadonlySet<Said['role']> = new Set<Said['role']>(['serial', 'rank', 'remark'])

/** A column of numbers: what its header calls a state of affairs is reached, or the part of a plan that is done. */
function useOfFigures(said: Said | null, { percents, figures }: Contents): ColumnUse {
  if (said === null || said.role === 'place') return byCells('figure')
  if (said.role === 'progress') return byHeader(percents * 2 > figures ? 'rate' : 'actual', said.words)
  return NUMBERS.has(said.role) || isOfValues(said.role) ? byHeader(said.role, said.words) : byCells('figure')
}

/** Goals in figures among goals in words, below a header that names nothing: ≥20 | 建立 | 开展. */
const isMixed = (
  path: readonly string[],
  said: Said | null,
  { figures, filled }: Contents,
  { words }: Lexicon,
): boolean =>
  said === null &&
  figures > 1 &&
  figures * 4 >= filled &&
  !NAMING.some((role) => words.is[role](path.at(-1) ?? '') && !(path.at(-1) ?? '').endsWith('值'))

/** Roles that cells tell by themselves, each with what they consist of. */
const BY_CELLS = [
  ['attribute', 'forces'],
  ['attribute', 'bounds'],
  ['period', 'periods'],
  ['unit', 'units'],
] as const satisfies readonly (readonly [ColumnRole, keyof Contents])[]

/** Headers under which some tables name who answers. */
const AMONG_BODIES: ReadonlySet<Said['role']> = new Set<Said['role']>(['person', 'remark'])

/**
 * What a column is for, by its header; its cells overrule that where they are something else. Numbers are values, whatever
 * is written above them, goals without a number name rows, and 单位 over bodies is who.
 */
export function columnUse(path: readonly string[], cells: Contents, lexicon: Lexicon): ColumnUse {
  const said = saidOf(path, lexicon)
  const isMost = (some: number): boolean => some * 2 > cells.filled
  if (said?.role === 'serial' || said?.role === 'rank') return byHeader(said.role, said.words)
  if (isMost(cells.figures) || isMixed(path, said, cells, lexicon)) return useOfFigures(said, cells)
  const told = BY_CELLS.find(([, kind]) => isMost(cells[kind]))?.[0]
  if (told) return said?.role === told ? byHeader(told, said.words) : byCells(told)
  if (said === null || said.role === 'place' || said.role === 'unit' || said.role === 'attribute')
    return byCells('label')
  if (isOfBodies(said.role) && isMost(cells.persons)) return byCells('person')
  if (AMONG_BODIES.has(said.role) && isMost(cells.bodies)) return byCells('responsible')
  if (said.role === 'quota' && NAMING.some((role) => lexicon.words.is[role](said.words))) return byCells('label')
  const isEmptyOfNumbers = cells.filled > 0 && cells.figures + cells.sentences === 0
  const namesRows = isOfValues(said.role) && said.role !== 'progress' && isEmptyOfNumbers
  return namesRows ? byCells('label') : byHeader(said.role, said.words)
}
