import { matchesOf } from '../../text/matches.ts'
import { type Passage, slicePassage } from '../../text/passage.ts'

/** How many characters at the beginning of a text name a part of a document, its text following without a break; else 0. */
export type PartAtStart = (text: string) => number

const TOP = /(?<=[。！？；：:”）)])\s{0,4}(?=[一二三四五六七八九十]{1,3}、)/gu
/** 一、, 二、 and （一） after the end of a sentence. */
const ANY = /(?<=[。！？；：:”）)])\s{0,4}(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/gu
const NUMBER = /^[一二三四五六七八九十]{1,3}、\s*/
const FIRST_TWO = ['一、', '二、']
/** What follows the name of a part is no part of it from so many characters on. */
const SHORTEST_TEXT = 20
const OPENING = 60

/** True for a passage in which at least the first two parts of a document begin, as in a page that is printed in one line. */
function runsOn({ text }: Passage): boolean {
  if (!FIRST_TWO.every((number) => text.includes(number))) return false
  const starts = [0, ...matchesOf(text, TOP).map((match) => match.index + match[0].length)]
  const [first, second] = FIRST_TWO.map((number) => starts.find((at) => text.startsWith(number, at)))
  return first !== undefined && second !== undefined && first < second
}

/** 一、2024年工作回顾过去一年，…: the heading, and the text that follows it. */
function partedFromHeading(passage: Passage, partAtStart: PartAtStart): Passage[] {
  const { text } = passage
  const from = NUMBER.exec(text)?.[0].length
  const length = from === undefined ? 0 : partAtStart(text.slice(from, from + OPENING))
  const end = (from ?? 0) + length
  if (length === 0 || text.length - end < SHORTEST_TEXT) return [passage]
  return [slicePassage(passage, 0, end), slicePassage(passage, end, text.length)]
}

function partedAtHeadings(passage: Passage): Passage[] {
  const cuts = [0, ...matchesOf(passage.text, ANY).map((match) => match.index + match[0].length)]
  return cuts.map((from, i) => slicePassage(passage, from, cuts[i + 1] ?? passage.text.length))
}

/** Passages as a page would print them that breaks its lines at headings, and after those that name a part. */
export const brokenAtHeadings = (passages: readonly Passage[], partAtStart: PartAtStart): Passage[] =>
  passages
    .flatMap((passage) => (runsOn(passage) ? partedAtHeadings(passage) : [passage]))
    .flatMap((passage) => partedFromHeading(passage, partAtStart))
