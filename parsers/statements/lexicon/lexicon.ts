import type { Bindingness, Comparator, Measure, Status } from '../../../datasets/records/vocabulary.ts'
import { NAMING_ROLES } from '../../../datasets/reference/cue.ts'
import type { Cue, Dimension, Indicator, LabelRole, LabelWord, Reference } from '../../../datasets/reference/index.ts'
import { type AreaIndex, areaIndex } from '../../places/area-index.ts'
import { isPersonName } from '../../places/person.ts'
import { type PlaceWords, placeWords } from '../../places/place-words.ts'
import { type FigureReader, figureReader } from '../../values/figure.ts'
import { type QuantityGrammar, quantityGrammar } from '../../values/grammar.ts'
import { type HeaderRoles, headerRoles } from '../../values/header-role.ts'
import { type BoundLabels, boundLabels } from '../../values/label-bound.ts'
import { type LabelWords, labelWords } from '../../values/label-words.ts'
import { type PeriodGrammar, periodGrammar } from '../../values/period.ts'
import { type Phrases, phrases } from '../../values/phrases.ts'
import { type UnitLabels, unitLabels } from '../../values/unit-label.ts'
import { type Heads, headsOf } from './heads.ts'
import { type Registry, registryOf } from './indicator.ts'
import { nameForms } from './name-forms.ts'
import { type RoleWords, roleWords } from './role-words.ts'
import { type ThingTest, thingsOf } from './things.ts'

/** What a word of a clause says of the value beside it. */
export type Sense =
  | { role: 'comparator' | 'adverb'; value: Comparator }
  | { role: 'measure'; value: Measure }
  | { role: 'status'; value: Status }
  | { role: 'bindingness'; value: Bindingness }
  | { role: 'direction'; value: 'down' }
  | { role: 'verb' | 'nominal' | 'scope' | 'preposition' | 'region' | 'closing'; value: null }

/** The reference tables as the reader of sentences needs them; made once per reference. */
export interface Lexicon extends RoleWords {
  quantities: QuantityGrammar
  /** Reads cells, headers and other texts that are one figure as a whole. */
  figures: FigureReader
  periods: PeriodGrammar
  /** Places of China by name. */
  places: Pick<AreaIndex, 'mayBegin' | 'mentionsIn'>
  /** Words that tell whether a text names a place, and whether it is told of. */
  placeWords: PlaceWords
  /** Words that may stand before an indicator's name and are no part of it. */
  leading: Phrases<readonly Sense[]>
  /** Words that stand only after a name and are no part of it: 继续, 全部. */
  closing: Phrases<null>
  /** Words that may stand between an indicator's name and its number. */
  trailing: Phrases<readonly Sense[]>
  /** Words after which a new name begins. */
  verbs: Phrases<readonly Sense[]>
  /** Printed names to registered indicators. */
  registry: Registry
  /** Nouns that coordinated names share: 产量, 零售额. */
  heads: Heads
  /** Printed names of indicators as they stand in text. */
  names: Phrases<Indicator>
  tails: readonly string[]
  /** What a paper counts of itself: 指标, 维度, 举措. */
  ownItems: readonly string[]
  /** Words in the names of what is measured in time: 年限, 天数. */
  timeNouns: Phrases<null>
  /** Heads that say little alone: 项目, 工程. */
  bareHeads: ReadonlySet<string>
  /** Verbs whose object such a head is: 实施. */
  taskVerbs: Phrases<null>
  /** Verbs without which a name would be that of a stock: 改造. */
  deeds: Phrases<null>
  /** Those that stay before what is measured: 挽回损失. */
  deedsBefore: ReadonlySet<string>
  /** What is counted without a measure word: 用户超200万. */
  bareCounts: Phrases<null>
  /** Verbs of what was done for some of those that the registry counts: 惠及. */
  reaches: Phrases<null>
  /** Verbs of what is done once and adds up over years: 引进. */
  happenings: Phrases<null>
  /** How far works and firms have come: 签约, 开工. */
  stages: Phrases<null>
  /** The last words of what is built or run: 项目, 水库. */
  works: Phrases<null>
  /** True for a text that ends in the noun of something counted. */
  isThing: ThingTest
  /** Verbs before their object that are nouns after one: 投入扶贫资金, 研发投入. */
  objectVerbs: Phrases<null>
  /** Rates of what was handled, before which it must be said of what: 满意率. */
  ratesOfHandling: Phrases<null>
  /** What is measured of anything and says nothing of what: 覆盖率, 人次. */
  ratesAlone: ReadonlySet<string>
  /** True for the name of a person, as a cell of its own. */
  isPerson: (text: string) => boolean
  /** What headers of tables call their columns. */
  headerRole: HeaderRoles
  /** Words of labels and headers in tables. */
  words: LabelWords
  /** Units in labels, headers and notes of tables. */
  unitLabels: UnitLabels
  /** Words of titles that name the paper: 任务, 分解, 表. */
  paperWords: Phrases<null>
  /** Nouns of labels that tell in what kind of unit anything is: 面积, 投资. */
  quantityNouns: Phrases<Dimension>
  /** Bounds in labels and headers of tables. */
  labelBounds: BoundLabels
  /** Nouns that begin or end like a verb: 建成区, 对接. */
  compounds: Phrases<null>
}

const NAMING: ReadonlySet<string> = new Set(NAMING_ROLES)

/** 占…的比重 is part of the name it stands in, so words of shares are not taken off it. */
const isWordOfName = ({ role, value }: Cue): boolean => NAMING.has(role) || (role === 'measure' && value === 'share')

const senseOf = (cue: Cue): Sense => ({ role: cue.role, value: cue.value }) as Sense

function sensesOf(reference: Reference): [string, Sense][] {
  const cues = reference.cues
    .filter((cue) => !isWordOfName(cue))
    .map((cue): [string, Sense] => [cue.word, senseOf(cue)])
  const comparators = reference.comparators
    .filter(({ position }) => position !== 'after')
    .map(({ phrase, position, comparator }): [string, Sense] => [
      phrase,
      { role: position === 'adverb' ? 'adverb' : 'comparator', value: comparator },
    ])
  // The short name of a district is also the name of its zone, its park, its liquor; that of the city stands alone.
  const named = reference.areas.flatMap(({ name, short, kind }) => (kind === 'municipality' ? [name, short] : [name]))
  const areas = named.map((name): [string, Sense] => [name, { role: 'region', value: null }])
  return [...cues, ...comparators, ...areas]
}

/** One word may say several things: 力争 binds, and sets a target. */
function byWord(senses: readonly [string, Sense][]): Phrases<readonly Sense[]> {
  const words = new Map<string, Sense[]>()
  for (const [word, sense] of senses) words.set(word, [...(words.get(word) ?? []), sense])
  return phrases(words)
}

const CUTTING: ReadonlySet<Sense['role']> = new Set<Sense['role']>(['verb', 'measure', 'direction', 'bindingness'])

/**
 * Words after which a name begins. Single characters such as 为 or 近 are words at the edge of a name but letters inside
 * it, and so are the verbs of compounds: 科技成果转化项目.
 */
function cuttingWords(senses: readonly [string, Sense][]): [string, Sense][] {
  const nominal = new Set(senses.filter(([, { role }]) => role === 'nominal').map(([word]) => word))
  return senses.filter(([word, { role }]) => word.length > 1 && CUTTING.has(role) && !nominal.has(word))
}

/** Roles of nouns that tell a dimension, whatever stands before them. */
const DIMENSIONS: Readonly<Partial<Record<LabelRole, Dimension>>> = {
  of_area: 'area',
  of_mass: 'mass',
  of_length: 'length',
  of_money: 'money',
  of_count: 'count',
}

const quantityNouns = (rows: readonly LabelWord[]): Phrases<Dimension> =>
  phrases(
    rows.flatMap(({ word, role }) => {
      const dimension = DIMENSIONS[role]
      return dimension === undefined ? [] : [[word, dimension] as const]
    }),
  )

/** 新增城镇就业 and 经济增长 name an indicator with its measure; in text the measure is a word of its own. */
const OF_CHANGE = /^新增|(?:增长|增速)$/

/** 新发放 adds to what there is, as 新 does before any verb; 新改造 tells of old things, and 新规范 may be a noun. */
function withNew(senses: readonly [string, Sense][], deeds: readonly string[]): [string, Sense][] {
  const other = new Set([...deeds, ...senses.filter(([, { role }]) => role !== 'verb').map(([word]) => word)])
  const known = new Set(senses.map(([word]) => word))
  // 新增设施: a noun goes on from 增.
  const isKnown = (word: string): boolean => known.has(`新${word}`) || word.startsWith('增')
  return senses
    .filter(([word, { role }]) => role === 'verb' && word.length > 1 && !other.has(word) && !isKnown(word))
    .map(([word]): [string, Sense] => [`新${word}`, { role: 'measure', value: 'increment' }])
}

/** Compiles the reference tables. */
export function lexiconOf(reference: Reference): Lexicon {
  const printed = sensesOf(reference)
  const wordsOf = (wanted: Cue['role']) => reference.cues.filter(({ role }) => role === wanted).map(({ word }) => word)
  const senses = [...printed, ...withNew(printed, wordsOf('telling_deed'))]
  const named = reference.indicators.flatMap((indicator) =>
    [indicator.zh, ...indicator.aliases].map((name): [string, Indicator] => [name, indicator]),
  )
  const tails = wordsOf('noun_tail').sort((a, b) => b.length - a.length)
  const quantities = quantityGrammar(reference)
  const words = labelWords(reference.label_words)
  const leading = byWord(
    senses.filter(([word, { role }]) => role !== 'closing' && (role !== 'comparator' || word.length > 1)),
  )
  const works = phrases(wordsOf('works').map((word) => [word, null]))
  return {
    ...roleWords(wordsOf),
    quantities,
    figures: figureReader(quantities, reference.cues),
    periods: periodGrammar(reference.period_words),
    placeWords: placeWords(reference.place_words),
    places: areaIndex(reference),
    leading,
    closing: phrases(wordsOf('closing').map((word) => [word, null])),
    trailing: byWord(senses.filter(([, { role }]) => role !== 'preposition')),
    verbs: byWord(cuttingWords(senses)),
    registry: registryOf(reference.indicators, nameForms(reference.name_forms), tails),
    heads: headsOf(reference.indicators),
    names: phrases(named.filter(([name]) => !OF_CHANGE.test(name))),
    tails,
    ownItems: wordsOf('own_item'),
    timeNouns: phrases(wordsOf('time_noun').map((word) => [word, null])),
    bareHeads: new Set(wordsOf('bare_head')),
    taskVerbs: phrases(wordsOf('task_verb').map((word) => [word, null])),
    deeds: phrases(wordsOf('telling_deed').map((word) => [word, null])),
    deedsBefore: new Set(wordsOf('deed_before')),
    bareCounts: phrases(wordsOf('bare_count').map((word) => [word, null])),
    reaches: phrases(wordsOf('reach').map((word) => [word, null])),
    happenings: phrases(wordsOf('happening').map((word) => [word, null])),
    stages: phrases(wordsOf('stage').map((word) => [word, null])),
    works,
    isThing: thingsOf(reference.indicators, works, leading),
    objectVerbs: phrases(wordsOf('object_verb').map((word) => [word, null])),
    ratesOfHandling: phrases(wordsOf('rate_of_handling').map((word) => [word, null])),
    ratesAlone: new Set(wordsOf('rate_alone')),
    isPerson: isPersonName(reference.surnames),
    headerRole: headerRoles(reference.column_words),
    words,
    unitLabels: unitLabels(quantities.units, words),
    paperWords: phrases(reference.label_words.filter(({ role }) => role === 'paper').map(({ word }) => [word, null])),
    quantityNouns: quantityNouns(reference.label_words),
    labelBounds: boundLabels(quantities.bounds, quantities.units),
    compounds: phrases(wordsOf('compound').map((word) => [word, null])),
  }
}
