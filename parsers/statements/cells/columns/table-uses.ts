import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { columnUse, NAMING, saidOf } from './column-use.ts'
import { type Contents, contentsOf } from './contents.ts'
import type { IsBody } from './place-name.ts'
import { withoutRegister } from './register.ts'
import { type ColumnUse, isOfBodies, isOfValues, isTrait } from './role.ts'

/** What the columns of a table are for. */
export interface TableUses {
  columns: readonly ColumnUse[]
  /** Column that names the rows; −1 where none does. */
  label: number
  /** Column of places or bodies that have their part of what the rows name; −1 where none does. */
  place: number
  /** True if rows are indicators or things, and not bodies with their part each. */
  areIndicators: boolean
  /** True if the table says what there is and sets no goals, so that names and notes in it state nothing. */
  isRegister: boolean
}

/**
 * How surely a header says that its column names the rows; 0 is the surest. 类别 says so less than a header that says
 * nothing of it: 类别 | 建设任务.
 */
function labelRank(path: readonly string[], lexicon: Lexicon): number {
  const rank = namingRank(path, lexicon)
  return rank === SURE ? NAMING.length + 1 : rank
}

/** Which of the headers that name rows one is; 0 is the surest, and none of them the last. */
function namingRank(path: readonly string[], lexicon: Lexicon): number {
  const leaf = path.at(-1) ?? ''
  // 指标类别 groups indicators.
  const found = lexicon.words.is.group_label(leaf) ? 2 : NAMING.findIndex((role) => lexicon.words.is[role](leaf))
  return found < 0 ? NAMING.length : found
}

/** 三级指标: the level at which a column names. */
const LEVEL = /^([一二三四五])级/
const LEVELS = '一二三四五'
const levelOf = (path: readonly string[]): number => LEVELS.indexOf(LEVEL.exec(path.at(-1) ?? '')?.[1] ?? LEVELS[0]!)

/** Of columns that name at several levels the innermost, which names the rows though some end further out. */
function innermost(
  cols: readonly number[],
  contents: readonly Contents[],
  { columns }: Table,
  most: number,
): number | null {
  const leveled = cols.filter((col) => LEVEL.test(columns[col]!.at(-1) ?? ''))
  const last = leveled.at(-1)
  if (last === undefined || leveled.length < 2 || contents[last]!.distinct < SOME_DETAIL * most) return null
  // 指标内容 after 一级指标 and 二级指标 says more than both.
  return leveled.some((col) => contents[col]!.distinct === most) ? last : null
}

/** Whether a column names what another groups: the second below one header, 三级指标 beside 二级指标. */
const isInside = (path: readonly string[], outer: readonly string[]): boolean =>
  levelOf(path) > levelOf(outer) || path.join(' ') === outer.join(' ')

/** One that says nearly as many different things as the one that says most. */
const SAME_DETAIL = 0.9

/** With at least half as many names as there are groups, a column beside 类别 names the rows. */
const SOME_DETAIL = 0.5

/** The columns that may name rows, without those whose headers say that they group them where another tells the rows apart. */
function withoutGroups(
  cols: readonly number[],
  contents: readonly Contents[],
  table: Table,
  { words }: Lexicon,
): readonly number[] {
  const isGroup = (col: number): boolean => words.is.group_label(table.columns[col]!.at(-1) ?? '')
  const most = Math.max(0, ...cols.map((col) => contents[col]!.distinct))
  const others = cols.filter((col) => !isGroup(col))
  return others.some((col) => contents[col]!.distinct >= SOME_DETAIL * most) ? others : cols
}

const HAN = /\p{Script=Han}/u

/** The columns in Chinese, if any is: 类别 beside Item, which translates it. */
function inChinese(cols: readonly number[], { rows }: Table): readonly number[] {
  const found = cols.filter((col) => rows.some((cells) => HAN.test(cells[col] ?? '')))
  return found.length > 0 ? found : cols
}

/**
 * Of columns of words before the first value the one that tells the rows apart; of equals the one whose header says that
 * it names, then the first: 项目名称 before 建设内容.
 */
function labelColumn(
  uses: readonly ColumnUse[],
  contents: readonly Contents[],
  table: Table,
  lexicon: Lexicon,
): number {
  const words = inChinese(
    uses.flatMap(({ role }, col) => (role === 'label' ? [col] : [])),
    table,
  )
  const first = uses.findIndex(({ role }) => isOfValues(role))
  const before = words.filter((col) => col < first)
  const candidates = withoutGroups(before.length > 0 ? before : words, contents, table, lexicon)
  const most = Math.max(0, ...candidates.map((col) => contents[col]!.distinct))
  const inner = innermost(candidates, contents, table, most)
  if (inner !== null) return inner
  const telling = candidates.filter((col) => contents[col]!.distinct >= SAME_DETAIL * most)
  const ranks = new Map(telling.map((col) => [col, labelRank(table.columns[col]!, lexicon)]))
  const isBetter = (col: number, best: number): boolean => {
    const lead = ranks.get(best)! - ranks.get(col)!
    return lead > 0 || (lead === 0 && isInside(table.columns[col]!, table.columns[best]!))
  }
  return telling.reduce((best, col) => (best < 0 || isBetter(col, best) ? col : best), -1)
}

/** A column of a table: its header and its cells. */
interface Column {
  path: readonly string[]
  contents: Contents
}

/**
 * 兑现单位 after the names of works: bodies that answer for them, whatever they are called. 攻坚任务 over words that end like
 * names of places (创建美丽城镇) is what is to be done, and 生产企业 made what the row is.
 */
function namesWho({ path, contents: { bodies, filled } }: Column, lexicon: Lexicon): boolean {
  const said = saidOf(path, lexicon)
  return isMost(bodies, filled) && (said === null || !(isTrait(said.role) || isOfValues(said.role)))
}

/** Columns of words before the label group its rows, those after it say who answers, or are notes. */
function besideLabel(use: ColumnUse, isBefore: boolean, column: Column, lexicon: Lexicon): ColumnUse {
  if (use.role !== 'label') return use
  const role: ColumnRole = isBefore ? 'group' : namesWho(column, lexicon) ? 'responsible' : 'note'
  return { role, by: 'cells', words: '' }
}

const isMost = (some: number, all: number): boolean => some * 2 >= all && some > 0

/** Bodies that answer for rows which neither a label nor a sentence names are what the rows are; −1 where none do. */
function bodyColumn(uses: readonly ColumnUse[], contents: readonly Contents[]): number {
  const holdsGoals = uses.some(({ role }, col) => isOfValues(role) && contents[col]!.sentences > contents[col]!.figures)
  return holdsGoals ? -1 : uses.findIndex(({ role }) => isOfBodies(role))
}

/** As many of what looks like places are places: a list of works has a few that end like one. */
const NEARLY_ALL = 0.8

/** Whether a column names places or bodies, by its header or its cells. */
function namesPlaces(table: Table, col: number, { known, places, filled }: Contents, lexicon: Lexicon): boolean {
  const path = table.columns[col]!
  const said = saidOf(path, lexicon)?.role
  // 单位 over what is no unit of measure is who.
  if (isMost(known, filled) || said === 'place' || said === 'unit') return true
  return places >= NEARLY_ALL * filled && filled > 1 && namingRank(path, lexicon) === NAMING.length
}

/** A table that is read, and what it is read with. */
interface Read {
  table: Table
  lexicon: Lexicon
}

/** Headers that name what the rows are about beside a place: 项目 and no 类别. */
const SURE = NAMING.indexOf('group_label')

/** 单位 | 项目 | 目标 with one project in several places: the rows are projects, of which each place has a part. */
function besidePlace(place: number, uses: readonly ColumnUse[], contents: readonly Contents[], read: Read): number {
  const { table, lexicon } = read
  if (place < 0 || !namesPlaces(table, place, contents[place]!, lexicon)) return place
  const first = uses.findIndex(({ role }) => isOfValues(role))
  const named = uses.findIndex(
    ({ role }, col) =>
      col < first &&
      role === 'label' &&
      namingRank(table.columns[col]!, lexicon) < SURE &&
      !namesPlaces(table, col, contents[col]!, lexicon),
  )
  return named < 0 ? place : named
}

/** A column of words most of whose cells differ. */
const isTelling = ({ distinct, filled }: Contents): boolean => filled > 1 && distinct * 2 > filled

/**
 * 项目内容 names the rows beside figures, though 内容 may hold goals, if no other column of words tells them apart:
 * 工程名称 | 项目内容 | 目标任务.
 */
function withNames(uses: readonly ColumnUse[], contents: readonly Contents[]): readonly ColumnUse[] {
  const first = uses.findIndex(
    ({ role }, col) => isOfValues(role) && isMost(contents[col]!.figures, contents[col]!.filled),
  )
  const before = contents.slice(0, Math.max(0, first))
  const names = ({ role }: ColumnUse, col: number): boolean => role === 'label' && isTelling(contents[col]!)
  if (first < 0 || uses.some(names)) return uses
  const isName = ({ role }: ColumnUse, col: number): boolean => {
    const { figures, sentences, filled } = contents[col]!
    return col < before.length && role === 'target' && figures === 0 && filled > 0 && !isMost(sentences, filled)
  }
  if (!uses.some((use, col) => isName(use, col) && isTelling(contents[col]!))) return uses
  return uses.map((use, col) => (isName(use, col) ? { role: 'label', by: 'cells', words: '' } : use))
}

/** Reads what the columns of a table are for, before any cell is read. */
export function tableUses(table: Table, isBody: IsBody, lexicon: Lexicon): TableUses {
  const contents = table.columns.map((_, col) => contentsOf(table, col, isBody, lexicon))
  const uses = withNames(
    table.columns.map((path, col) => columnUse(path, contents[col]!, lexicon)),
    contents,
  )
  const named = besidePlace(labelColumn(uses, contents, table, lexicon), uses, contents, { table, lexicon })
  const label = named < 0 ? bodyColumn(uses, contents) : named
  const besideNames = uses.map((use, col) =>
    col === label && named < 0
      ? ({ role: 'label', by: 'cells', words: '' } as const)
      : col === label
        ? use
        : besideLabel(use, col < label, { path: table.columns[col]!, contents: contents[col]! }, lexicon),
  )
  const { columns, isRegister } = withoutRegister(besideNames, table, lexicon)
  const isPlace = (col: number): boolean =>
    (columns[col]!.role === 'group' || columns[col]!.role === 'label') &&
    namesPlaces(table, col, contents[col]!, lexicon)
  const place = columns.findLastIndex((_, col) => isPlace(col))
  const areIndicators = label >= 0 && label !== place && named >= 0
  return { columns, label, place, areIndicators, isRegister }
}
