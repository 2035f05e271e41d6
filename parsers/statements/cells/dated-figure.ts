import { isBare } from '../../values/decimal.ts'
import type { Figure } from '../../values/figure.ts'
import { isRead, type Period, readPeriods, type When } from '../../values/period.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { withoutCircledMarks } from './columns/header-text.ts'

/** A figure, and the period that stands in brackets after it: 89.6（2014年）. */
export interface DatedFigure {
  figure: Figure
  period: Period | null
}

const REMARK = /^(.{1,24}?)\s*[（(]((?:19|20)\d{2}年?[^（()）]{0,8})[)）]$/
const YEAR = /^(?:19|20)\d{2}$/
/** What may stand after the period; 2025年新增1 says more than when. */
const CLOSES = /^(?:底|末|数据?|值|度)?$/

/** 11.6*: a note below the table says more of the figure. */
const STARRED = /^(?=\D*\d)([^*＊※]*)[*＊※]{1,2}$/

/** True for a figure with a star. */
export const isStarred = (text: string): boolean => STARRED.test(text)

/** 累计6: by then, as the column says. */
const BY_THEN = /^累计(?:达到?|为)?(?=\d)/

/** 10（力争12）: the bracket says what is hoped for beyond the figure. */
const WITH_HOPE = /^(.{1,16}?)\s*[（(](?:力争|争取|奋斗目标)[^（()）]{1,12}[)）]$/

function withHope(text: string, figures: Lexicon['figures']): Figure | null {
  const [, bare] = WITH_HOPE.exec(text) ?? []
  return bare === undefined ? null : figures.read(bare)
}

function starred(text: string, figures: Lexicon['figures']): Figure | null {
  const [, bare] = STARRED.exec(text) ?? []
  return bare === undefined ? null : figures.read(bare)
}

/**
 * The figure that a cell is, with the period of its own where it names one; null for words and for two numbers. 85② is 85,
 * and the other sign leads to a note.
 */
export function figureIn(printed: string, { figures, periods }: Lexicon, when: When | null = null): DatedFigure | null {
  // Most cells are digits alone, of which nothing is taken off.
  const text = isBare(printed) ? printed : withoutCircledMarks(printed).replace(BY_THEN, '')
  const figure = figures.read(text) ?? starred(text, figures) ?? withHope(text, figures)
  if (figure !== null) return { figure, period: null }
  const [, plain, remark] = REMARK.exec(text) ?? []
  if (plain === undefined || remark === undefined) return null
  const named = YEAR.test(remark) ? `${remark}年` : remark
  const [only, other] = readPeriods(named, when, periods)
  if (only === undefined || other !== undefined || !isRead(only) || !CLOSES.test(named.slice(only.to))) return null
  const dated = figures.read(plain)
  return dated && { figure: dated, period: only }
}
