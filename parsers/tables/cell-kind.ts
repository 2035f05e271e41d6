import { remembered } from '../memory.ts'
import { halfWidth, isBare } from '../values/decimal.ts'
import type { FigureReader } from '../values/figure.ts'
import type { HeaderRoles } from '../values/header-role.ts'
import type { LabelWords } from '../values/label-words.ts'
import type { UnitLabels } from '../values/unit-label.ts'
import { isUnreadFigure } from './unread-figure.ts'
import { BODY_NAME } from './wording.ts'

/** What a cell's text looks like before anyone knows its column; those that stand in columns of figures come first. */
export const CELL_KINDS = ['number', 'figure', 'blank', 'name', 'time', 'sentence', 'text'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** What is known of words and units, whatever the document. */
export interface CellKnowledge {
  figures: FigureReader
  words: LabelWords
  unitLabels: UnitLabels
  headerRole: HeaderRoles
}

/** Tells what cells look like, and what their words say. */
export interface KindReader extends Pick<CellKnowledge, 'words' | 'unitLabels' | 'headerRole'> {
  /** The kind of a cell, with what is known of names of townships and bureaus. */
  kindOf: (text: string) => CellKind
  /** The same by the text alone. */
  bareKindOf: (text: string) => CellKind
  /** True for text that may stand in a column of figures, as far as it alone tells; false for an empty cell. */
  isFigure: (text: string) => boolean
  /**
   * True for text that stands where a column has figures, whether or not its number can be read. A row is no header only
   * because a number in it is doubtful.
   */
  standsForFigure: (text: string) => boolean
}

/** Targets that name what to keep up with instead of a figure. */
const BENCHMARK =
  /^(?:与.{2,10}同步|不?[高低]于.{2,8}(?:平均)?(?:水平|增速)|完成.{0,4}下达.{0,4}(?:目标|任务|指标)|持续(?:改善|下降|提升|提高)|进一步(?:改善|下降|提升|提高))$/
/** Classes, of water above all, once the one-character numerals are narrowed. */
const CLASS = /^劣?(?:I{1,3}|IV|VI?)类?$/
const LONGEST_CLASS = 5
/** 3.25(3.76), 31(74): a figure with the one that it is compared with. */
const COMPARED = /^[-+]?\d[\d,.]*%?\([-+]?\d[\d,.]*%?\)$/
/** 12/860 below 小区（个）/户数（户）: two figures in one cell. Years and days are none. */
const PAIR = /^(?!(?:19|20)\d\d\/)\d[\d,.]*\/\d[\d,.]*$/
/** 5(其中新建2): a figure with a part of it. */
const OF_WHICH = /^\d[\d,.]*\((?:其中|含|包括)[^()]{1,12}\)$/
const TIME =
  /^(?:\d{4}年)?(?:\d{1,2}月|[上下]半年|[一二三四]季度|年)?.{0,3}(?:底|末|初|前|内|旬|日|月|长期|持续|全年)(?:前|完成|底前|.{0,4})$/
const LONGEST_TIME = 14
/** No class, time or benchmark is longer, blanks and all; narrowing a long text is slow. */
const LONGEST_TELLING = 48

const LIKE_FIGURES = [BENCHMARK, COMPARED, PAIR, OF_WHICH]

/** True for kinds that stand in a column of figures. */
export const isNumeric = (kind: CellKind): boolean => kind === 'number' || kind === 'figure' || kind === 'blank'

function wordKindOf(text: string): CellKind {
  const narrow = text.length > LONGEST_TELLING ? text : halfWidth(text)
  if (narrow.length <= LONGEST_CLASS && CLASS.test(narrow)) return 'figure'
  if (LIKE_FIGURES.some((form) => form.test(narrow))) return 'figure'
  if (BODY_NAME.test(text)) return 'name'
  if (/[。；;]/.test(text)) return 'sentence'
  return narrow.length <= LONGEST_TIME && TIME.test(narrow) ? 'time' : 'text'
}

/** Header words and short figures come again and again while layouts are tried; longer labels are of one row each. */
const LONGEST_LABEL = 10
const MOST_LABELS = 8192
/** Titles and notes around a table are asked for by every reading of it, and are few. */
const MOST_LINES = 256

/** The same reader, with the kinds of short texts remembered, and of a few longer ones. */
function withMemory(kindOf: (text: string) => CellKind): (text: string) => CellKind {
  const [label, line] = [remembered(kindOf, MOST_LABELS), remembered(kindOf, MOST_LINES)]
  return (text) => (isBare(text) ? 'number' : text.length > LONGEST_LABEL ? line(text) : label(text))
}

/** What a name that is known may look like by itself. */
const MAY_BE_NAME: ReadonlySet<CellKind> = new Set(['sentence', 'time', 'text'])

/** Makes a reader of kinds from the grammar of figures, the words of labels and the known names. */
export function kindReader(
  { figures, words, unitLabels, headerRole }: CellKnowledge,
  isKnownName: (text: string) => boolean,
): KindReader {
  const bareKindOf = withMemory((text) => {
    const kind = figures.kindOf(text)
    return kind === 'none' ? wordKindOf(text) : kind
  })
  const isFigure = (text: string): boolean => text !== '' && isNumeric(bareKindOf(text))
  return {
    kindOf: withMemory((text) => {
      const kind = bareKindOf(text)
      return MAY_BE_NAME.has(kind) && isKnownName(text) ? 'name' : kind
    }),
    bareKindOf,
    isFigure,
    standsForFigure: (text) => isFigure(text) || isUnreadFigure(text, isFigure),
    words,
    unitLabels,
    headerRole,
  }
}
