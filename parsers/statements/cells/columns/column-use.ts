import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { LabelRole } from '../../../../datasets/reference/index.ts'
import { oncePer, remembered } from '../../../memory.ts'
import { simplified } from '../../../text/simplified.ts'
import type { HeaderRole } from '../../../values/header-role.ts'
import { BLANK } from '../../../values/masks.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Contents } from './contents.ts'
import { isHeaderOverYears } from './header-measure.ts'
import { withoutAlternative, withoutCompared, withoutMarks } from './header-text.ts'
import { type ColumnUse, isOfBodies, isOfValues, isTrait } from './role.ts'

/**
 * What a header calls its column; places and bodies that the rows are name them, sources answer for nothing, and traits
 * tell what the rows are.
 */
interface Said {
  role: ColumnRole | 'place' | 'source' | 'trait' | 'personal'
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

function roleOf(label: string, lexicon: Lexicon): Said | null {
  // Sums over the years of a plan may be aimed at or reached.
  if (isHeaderOverYears(label)) return null
  const bare = withoutCompared(withoutAlternative(withoutMarks(label)))
  const found = lexicon.headerRole(withoutNames(bare, lexicon)) ?? placeIn(bare, lexicon)
  return found && { role: found.role === 'left' ? 'remark' : found.role, words: found.word }
}

const MOST_LABELS = 4096

/** What one label of a path says; what is left of a plan is no more than a remark. Several rules ask it of each column. */
const saidBy = oncePer((lexicon: Lexicon) => remembered((label) => roleOf(label, lexicon), MOST_LABELS))

const YEAR = /20\d\d年/
/** 累计建成面积 below 到2025年目标 is the sum that is aimed at. */
const CUMULATIVE = '累计'

/** What the innermost label says that says anything. */
export function saidOf(path: readonly string[], lexicon: Lexicon): Said | null {
  const leaf = simplified(path.at(-1) ?? '')
  const known = BY_LABEL.find(([, role]) => lexicon.words.is[role](leaf))
  if (known) return { role: known[0], words: leaf }
  const told = path.toReversed().flatMap((label) => {
    const said = saidBy(lexicon)(label)
    return said ? [{ ...said, label }] : []
  })
  const [inner, outer] = told
  const isAimedAt = inner?.words === CUMULATIVE && outer?.role === 'target' && YEAR.test(outer.label)
  const said = isAimedAt ? outer : inner
  return said ? { role: said.role, words: said.words } : null
}

/** What is said of figures below 年度 or 区县, which no figures are, is said further out: 年度 below 目标任务. */
const saidOfFigures = (path: readonly string[], said: Said | null, lexicon: Lexicon): Said | null =>
  said?.role === 'period' || said?.role === 'place'
    ? (path.map((label) => saidBy(lexicon)(label)).findLast((one) => one !== null && isOfValues(one.role)) ?? said)
    : said

const byHeader = (role: Exclude<Said['role'], 'place'>, words: string): ColumnUse => ({
  role: role === 'source' || isTrait(role) ? 'remark' : role,
  by: 'header',
  words,
})
const byCells = (role: ColumnRole): ColumnUse => ({ role, by: 'cells', words: '' })

/** Roles of numbers that are no values: ranks, telephone numbers, prices, points, ages. */
const NUMBERS: ReadonlySet<Said['role']> = new Set<Said['role']>([
  'serial',
  'rank',
  'remark',
  'source',
  'trait',
  'personal',
  'person',
  'standard',
])

const PROGRESS = '进度'

/** True for 进度 below a header that says in what all are counted: below 新增就业（人） it is how many there are by now. */
const isCountedAsGroup = (path: readonly string[], words: string, { unitLabels }: Lexicon): boolean =>
  words.endsWith(PROGRESS) &&
  unitLabels.measured(path.at(-1)!) === null &&
  path.slice(0, -1).some((label) => unitLabels.measured(label) !== null)

/** True for 进度 over numbers that are no percentages: 32095 beside 26000 is how many there are by now. */
const areCounted = (path: readonly string[], words: string, { counts, figures }: Contents, lexicon: Lexicon): boolean =>
  isCountedAsGroup(path, words, lexicon) ||
  (words === PROGRESS && counts * 2 > figures && !HOLDS_PERCENT.test(path.at(-1)!))

/** 低保标准（元/人·月）, 补贴标准（元/亩）: what is paid for each. */
const PAID_FOR_EACH = /标准[（(]元[/／每]/

/** 每期人数, 每村补助: how much for each, of how many another column tells; 每千人口床位数 and 每亩产量 are indicators. */
const FOR_EACH = /^每(?![十百千万\d]|(?:亩|公顷)(?:平均)?产[量值])/

/** 完成目标, 完成计划: what is to be completed, where no number of them can be a part of it in percent. */
const COMPLETED = /^完成(?:目标|计划|预算)$/
const HOLDS_PERCENT = /[%％‰]/

/** True for 累计完成目标 over 2600 and 5200, which are no percentages. */
const isCounted = (path: readonly string[], words: string, { figures, percents, counts }: Contents): boolean =>
  COMPLETED.test(words) && percents === 0 && counts * 2 > figures && !path.some((label) => HOLDS_PERCENT.test(label))

/** 预算数为上年执行数的%: so many percent of what was done, where 100 is no change and nothing is told of a plan's part. */
const IN_PERCENT_OF_DONE =
  /(?:预算|计划|目标)[数额]?(?:[为占是]|[/／])(?:上年度?|去年|(?:19|20)\d{2}年)?(?:预计)?(?:执行|决算|完成|实际|实绩)[数额]?的?(?:比[例重率])?[（(]?[%％][）)]?$/

/** A column of numbers: what its header calls a state of affairs is reached, or the part of a plan that is done. */
function useOfFigures(path: readonly string[], cells: Contents, lexicon: Lexicon): ColumnUse {
  const { percents, figures } = cells
  if (FOR_EACH.test(path.at(-1) ?? '')) return byHeader('standard', path.at(-1)!)
  if (IN_PERCENT_OF_DONE.test(path.at(-1) ?? '')) return byHeader('standard', path.at(-1)!)
  const said = saidOfFigures(path, saidOf(path, lexicon), lexicon)
  if (said === null || said.role === 'place')
    return byCells(PAID_FOR_EACH.test(path.at(-1) ?? '') ? 'standard' : 'figure')
  // 完成时限 6 is a month; 办结时限（工作日） counts days.
  if (said.role === 'period' && !path.some(lexicon.unitLabels.measured)) return byHeader('period', said.words)
  if (said.role === 'rate' && isCounted(path, said.words, cells)) return byHeader('target', said.words)
  if (said.role === 'progress') return byHeader(percents * 2 > figures ? 'rate' : 'actual', said.words)
  if (said.role === 'rate' && percents === 0 && areCounted(path, said.words, cells, lexicon))
    return byHeader('actual', said.words)
  return NUMBERS.has(said.role) || isOfValues(said.role) ? byHeader(said.role, said.words) : byCells('figure')
}

/** Goals in figures among goals in words, below a header that names nothing: ≥20 | 建立 | 开展. */
const isMixed = (
  path: readonly string[],
  said: Said | null,
  { figures, filled }: Contents,
  { words }: Lexicon,
): boolean =>
  (said === null || (isOfValues(said.role) && (path.at(-1) ?? '').endsWith('值'))) &&
  figures > 1 &&
  figures * 4 >= filled &&
  !NAMING.some((role) => words.is[role](path.at(-1) ?? '') && !(path.at(-1) ?? '').endsWith('值'))

/** Figures of a column: 2010 among other figures, or below 任务数, is one and no year. */
const figuresIn = ({ figures, years }: Contents, said: Said | null): number =>
  figures > 0 || (said !== null && isOfValues(said.role)) ? figures + years : figures

/** Roles that cells tell by themselves, each with what they consist of. */
const BY_CELLS = [
  ['attribute', 'forces'],
  ['attribute', 'bounds'],
  ['period', 'periods'],
  ['unit', 'units'],
] as const satisfies readonly (readonly [ColumnRole, keyof Contents])[]

/** 指标 over PM2.5浓度, 任务名称 over 建设5G基站: names with numbers in them; 指标值 is over goals in words and in figures. */
const isOverNames = (label: string, { words }: Lexicon): boolean =>
  (words.is.indicator_label(label) && !label.endsWith('值')) || label.endsWith('名称')

const POINTS = /分|权重/

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
  if (isMost(cells.scored)) return byCells('remark')
  if (cells.is_coded && isMost(cells.figures)) return byCells('remark')
  if (isMost(figuresIn(cells, said)) || isMixed(path, said, cells, lexicon)) return useOfFigures(path, cells, lexicon)
  const told = BY_CELLS.find(([, kind]) => isMost(cells[kind]))?.[0]
  if (told) return said?.role === told ? byHeader(told, said.words) : byCells(told)
  if (said === null || said.role === 'place' || said.role === 'unit' || said.role === 'attribute')
    return byCells('label')
  // 考核项目及分值 over words: points have figures, and prices may stand in sentences: 每证20元.
  if (said.role === 'standard' && cells.figures === 0 && (cells.sentences === 0 || POINTS.test(said.words)))
    return byCells('label')
  if (said.role === 'source') return byHeader('source', said.words)
  if (isTrait(said.role))
    return isMost(cells.sentences) ? byHeader('note', said.words) : byCells(isMost(cells.persons) ? 'person' : 'label')
  if (isOfBodies(said.role) && isMost(cells.persons)) return byCells('person')
  if (AMONG_BODIES.has(said.role) && isMost(cells.bodies)) return byCells('responsible')
  const isEmptyOfNumbers = cells.filled > 0 && cells.figures + cells.sentences === 0
  const namesRows = isEmptyOfNumbers || isOverNames(path.at(-1) ?? '', lexicon)
  if (isOfValues(said.role) && said.role !== 'progress' && namesRows) return byCells('label')
  // 进度 over sentences tells how far things are.
  return byHeader(said.role === 'rate' && cells.sentences > cells.figures ? 'progress' : said.role, said.words)
}
