import type { LookWord } from '../../../datasets/reference/index.ts'
import { matchesOf } from '../../text/matches.ts'
import { literal, oneOf } from '../../values/phrases.ts'

/** Back to what was done, or ahead to what is meant to be done. */
export type Look = 'back' | 'ahead'

/** A look with the words that say so. */
export interface FoundLook {
  look: Look
  words: string
}

/** The look of a heading. */
export interface HeadingLook extends FoundLook {
  /** True if its words say only what was or will be worked at (主要工作, 措施): in a review that was done. */
  isOfDeeds: boolean
}

/** Tells by words which way a text looks; null if no word tells, or if words tell both. */
export interface LookWords {
  /** A heading without its number; `dates` are the stretches of it that name periods. */
  ofHeading(heading: string, dates: readonly { from: number; to: number }[]): HeadingLook | null
  /** True if a heading names a part of a document and nothing of its own: 主要目标任务, but not 夯实产业基础. */
  isStructural(heading: string, dates: readonly { from: number; to: number }[]): boolean
  /**
   * How many characters at the beginning of a text are the name of a part that its text follows without a break: 2024年工作回顾 in
   * 2024年工作回顾过去一年，…. 0 if none are.
   */
  partAtStart(text: string, dates: readonly { from: number; to: number }[]): number
  /** Words that hold against the section. */
  ofSentence(text: string): FoundLook | null
  /** Words that tell if nothing else does, from left to right of each look. */
  hints(text: string): (FoundLook & { at: number; isWeak: boolean })[]
}

/** 民营 in 民营经济发展现状: so many characters that no row knows still leave a heading the name of a part. */
const FEW_OWN = 3
const JOINT = /[和及与、暨]/
/** What no slogan ends in. */
const REVIEW = '回顾'
const LOOKS: readonly Look[] = ['back', 'ahead']
const PLACES = [
  { place: 'hint', isWeak: false },
  { place: 'weak_hint', isWeak: true },
] as const
const BLANK = '\u0000'

function guarded({ word, not_after, not_before }: LookWord): string {
  const before = not_after === '' ? '' : `(?<![${literal(not_after)}])`
  return before + literal(word) + (not_before.length === 0 ? '' : `(?!${oneOf(not_before)})`)
}

/** The longest word at a place; null for no rows. */
function patternOf(rows: readonly LookWord[]): RegExp | null {
  const sorted = rows.toSorted((one, other) => other.word.length - one.word.length)
  return sorted.length === 0 ? null : new RegExp(sorted.map(guarded).join('|'), 'g')
}

const firstOf = (text: string, pattern: RegExp | null): string | null => {
  if (pattern === null) return null
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0] ?? null
}

const withoutDates = (heading: string, dates: readonly { from: number; to: number }[]): string =>
  dates.reduce((text, { from, to }) => text.slice(0, from) + BLANK.repeat(to - from) + text.slice(to), heading)

/** 目标任务完成情况 looks back: the last word of a part is its head. */
function headOfPart(part: string, pattern: RegExp, looks: ReadonlyMap<string, LookWord['look']>): string | null {
  const told = matchesOf(part, pattern).map(([word]) => word)
  return told.findLast((word) => looks.get(word) !== 'neither') ?? null
}

/** 工作目标是, 重点任务、: what goes on so is a sentence or a longer name. */
const GOES_ON = /^[是为的等，,：:、。和与及\s]/

/** Where words that name a part end, if a text begins with nothing but such words and dates. */
function partEnds(
  text: string,
  dates: readonly { from: number; to: number }[],
  word: RegExp,
  looks: ReadonlyMap<string, LookWord['look']>,
): number[] {
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const date = dates.find(({ from }) => from === at)
    if (date) {
      at = date.to
      continue
    }
    word.lastIndex = at
    const [found] = word.exec(text) ?? []
    if (found === undefined) break
    at += found.length
    if (looks.get(found) !== 'neither') ends.push(at)
  }
  return ends
}

/** Compiles the table of words. */
export function lookWords(rows: readonly LookWord[]): LookWords {
  const inHeadings = rows.filter(({ place }) => place === 'heading' || place === 'deed_heading')
  const ofDeeds = new Set(inHeadings.filter(({ place }) => place === 'deed_heading').map(({ word }) => word))
  const looks = new Map(inHeadings.map(({ word, look }) => [word, look]))
  const heading = patternOf(inHeadings) ?? /$^/g
  const at = (place: LookWord['place'], look: Look): RegExp | null =>
    patternOf(rows.filter((row) => row.place === place && row.look === look))
  const sure = { back: at('sentence', 'back'), ahead: at('sentence', 'ahead') }
  const hinted = PLACES.flatMap(({ place, isWeak }) =>
    LOOKS.map((look) => ({ look, isWeak, pattern: at(place, look) })),
  )

  const next = new RegExp(heading.source, 'y')

  function isStructural(title: string, dates: readonly { from: number; to: number }[]): boolean {
    if (title.endsWith(REVIEW)) return true
    const own = withoutDates(title, dates)
      .replace(heading, '')
      .match(/\p{Script=Han}/gu)
    return (own?.length ?? 0) <= FEW_OWN
  }

  return {
    isStructural,
    partAtStart: (text, dates) =>
      partEnds(text, dates, next, looks).findLast((end) => end < text.length && !GOES_ON.test(text.slice(end))) ?? 0,
    ofHeading(title, dates) {
      if (!isStructural(title, dates)) return null
      const parts = withoutDates(title, dates).split(JOINT)
      const heads = parts.map((part) => headOfPart(part, heading, looks)).filter((head) => head !== null)
      const [first] = heads
      const look = first === undefined ? undefined : (looks.get(first) as Look)
      if (look === undefined || heads.some((head) => looks.get(head) !== look)) return null
      return { look, words: title, isOfDeeds: heads.every((head) => ofDeeds.has(head)) }
    },
    ofSentence(text) {
      const [back, ahead] = [firstOf(text, sure.back), firstOf(text, sure.ahead)]
      if ((back === null) === (ahead === null)) return null
      return back === null ? { look: 'ahead', words: ahead! } : { look: 'back', words: back }
    },
    hints: (text) =>
      hinted.flatMap(({ look, isWeak, pattern }) =>
        (pattern === null ? [] : matchesOf(text, pattern)).map(({ 0: words, index: at }) => ({
          look,
          words,
          at,
          isWeak,
        })),
      ),
  }
}
