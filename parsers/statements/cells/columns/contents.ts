import type { Table } from '../../../tables/table.ts'
import { endsLikeBody, ledNote, unitsIn } from '../../../tasks/unit-note.ts'
import { halfWidth, isBare, isBlankMark } from '../../../values/decimal.ts'
import { readPeriods } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { figureIn } from '../dated-figure.ts'
import { isSentence } from '../sentence-cell.ts'
import { bindingnessOf } from './bindingness.ts'
import { areCodes } from './codes.ts'
import { type IsBody, looksLikePlace } from './place-name.ts'

/** What the cells of a column are, each counted once; blanks and what is printed for them (—, /) are left out. */
export interface Contents {
  filled: number
  /** Cells that are one figure, and those of them in percent. */
  figures: number
  percents: number
  /** Those that are no part of anything in percent: 2600. */
  counts: number
  /** Names of places and bodies of the registers, each alone. */
  known: number
  /** Texts that look like names of places, known or not. */
  places: number
  /** Names and lists of bodies, also those that no register has. */
  bodies: number
  /** Names of persons. */
  persons: number
  /** Units of measure. */
  units: number
  /** 约束性, 预期性; from which side a figure counts: 正向. */
  forces: number
  /** Bounds and nothing else: ≥, 不低于. */
  bounds: number
  /** Periods and nothing else: 2027年, 12月底前; bare years as well. */
  periods: number
  /** Bare years, which may also be figures: 2010. */
  years: number
  /** Sentences, however short, with digits in them. */
  sentences: number
  /** Those of them that say what points are given or taken for: 少1次扣2分. */
  scored: number
  distinct: number
  /** Whether its figures are codes, which count nothing: 4111010001. */
  is_coded: boolean
}

/** 民办 and 公办 end like bodies and are none; 县委 stands in no list of them alone. */
const SHORTEST_BODY = 3

/** No list of bodies and no period is longer. */
const LONGEST = 120
const DIGIT = /[\d０-９]/
const PERCENT = /[%％‰]$/
/** No plan is done so many times over. */
const MOST_PERCENT = 300
const SCORED = /[得扣加减]\s*[\d.]+\s*分(?!点|[之钟])/

function isListOfBodies(text: string, isBody: IsBody): boolean {
  if (text.length > LONGEST) return false
  const names = ledNote(text)?.lead_units ?? unitsIn(text)
  return names.length > 0 && names.every((name) => (name.length >= SHORTEST_BODY && endsLikeBody(name)) || isBody(name))
}

/** A year alone is one in cells as it is in headers: 2025. */
const TIME = /[年月日季]/
const YEAR = /^(?:19[5-9]\d|20[0-6]\d)$/

function isPeriod(text: string, { periods }: Lexicon): boolean {
  if (text.length > 20) return false
  const named = readPeriods(text, { year: 2000, day: null }, periods)
  const rest = named.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
  return named.length > 0 && rest.replace(/[前底内止完成\s]/g, '') === ''
}

const PER_SO_MANY = /^1?[/／]\d{0,4}[十百千万]/

/** True for units with a number in them: 1/10万, /千人. */
export const isPerSoMany = (text: string): boolean => PER_SO_MANY.test(text)

const isUnit = (text: string, { unitLabels }: Lexicon): boolean =>
  text.length < 16 && (!DIGIT.test(text) || isPerSoMany(text)) && unitLabels.namedIn(text).length > 0

/** ≥, 不低于; = in a column of such signs. */
const isBound = (text: string, { quantities }: Lexicon): boolean =>
  text.length < 6 && (/^[=＝]$/.test(text) || quantities.bounds.upTo(text, text.length) !== null)

type Kind = Exclude<
  keyof Contents,
  'filled' | 'distinct' | 'percents' | 'counts' | 'places' | 'years' | 'scored' | 'is_coded'
>

/** 1.学前教育毛入园率（%）: a number that numbers its cell. */
const ENUMERATOR = /^[*＊★▲△●]?[（(]?\d{1,2}[)）.．、。](?!\d)\s*/

/** So many digits alone are read as a figure whatever stands beside them. */
const LONGEST_BARE = 15

function kindOf(printed: string, isBody: IsBody, lexicon: Lexicon): Kind | null {
  // Digits alone are a year, or else a figure.
  if (isBare(printed) && printed.length <= LONGEST_BARE) return YEAR.test(printed) ? 'periods' : 'figures'
  const text = printed.replace(ENUMERATOR, '')
  if (DIGIT.test(text) && !isPerSoMany(text)) {
    if (YEAR.test(text)) return 'periods'
    if (figureIn(text, lexicon) !== null) return 'figures'
    if (TIME.test(text) && isPeriod(text, lexicon)) return 'periods'
    return isSentence(text) ? 'sentences' : null
  }
  if (bindingnessOf(text) !== null || lexicon.words.is.side(text)) return 'forces'
  if (isBound(text, lexicon)) return 'bounds'
  if (isUnit(text, lexicon)) return 'units'
  if (isBody(text)) return 'known'
  if (lexicon.isPerson(text)) return 'persons'
  return isListOfBodies(text, isBody) ? 'bodies' : null
}

/** So many rows, from all over a long table, tell what its columns are. */
const MOST_ROWS = 60

/** True for a figure that is no part of anything in percent. */
const isCount = (text: string): boolean => Number(text.includes(',') ? text.replaceAll(',', '') : text) > MOST_PERCENT

const LONGEST_MARK = 4
const isBlank = (text: string): boolean => text.length <= LONGEST_MARK && !isBare(text) && isBlankMark(halfWidth(text))

/** Looks at the cells of a column; total rows do not count. */
export function contentsOf(table: Table, col: number, isBody: IsBody, lexicon: Lexicon): Contents {
  const found = {
    filled: 0,
    figures: 0,
    percents: 0,
    counts: 0,
    known: 0,
    places: 0,
    bodies: 0,
    persons: 0,
    units: 0,
    forces: 0,
    bounds: 0,
    periods: 0,
    years: 0,
    sentences: 0,
    scored: 0,
  }
  const seen = new Set<string>()
  const figures: string[] = []
  const step = Math.max(1, Math.floor(table.rows.length / MOST_ROWS))
  for (let row = 0; row < table.rows.length; row += step) {
    const text = table.rows[row]![col] ?? ''
    if (text === '' || isBlank(text) || table.total_rows.includes(row)) continue
    found.filled++
    seen.add(text)
    const kind = kindOf(text, isBody, lexicon)
    if (kind !== null) found[kind]++
    if (kind === 'figures') figures.push(text)
    if (kind === 'known') found.bodies++
    if (kind === 'periods' && YEAR.test(text)) found.years++
    if (kind !== 'figures' && looksLikePlace(text, isBody)) found.places++
    if (kind === 'figures' && PERCENT.test(text)) found.percents++
    if (kind === 'figures' && isCount(text)) found.counts++
    if (kind === 'sentences' && SCORED.test(text)) found.scored++
  }
  return { ...found, distinct: seen.size, is_coded: areCodes(figures) }
}
