import type { Cues } from '../lexicon/cues.ts'
import type { Language } from './language.ts'
import type { Reading } from './reading.ts'
import type { Mention, Scan } from './scan.ts'

const FROM = /[从由]$/
const UP_TO = /[到至为]$/
/** 覆盖范围从3个镇扩大到9个镇: how far it reaches is counted in what it reaches. */
const EXTENT = /(?:范围|领域|面)$/
const SHORTEST = 2
const LONGEST_NOUN = 12

const isAlike = (one: Mention, other: Mention): boolean =>
  one.quantity.unit !== null && one.quantity.unit.canonical === other.quantity.unit?.canonical

/** 从8个村推广到26个村: what is said twice is what is counted, whatever the verb between. */
function saidTwice(words: string, behind: string): string {
  let length = 0
  while (length < words.length && words[length] === behind[length]) length++
  return words.slice(0, length)
}

/** What the words between the numbers count, and what they say of the second; null if they count nothing. */
function countedBetween({ before, behind }: Mention, language: Language): Pick<Reading, 'name' | 'cues'> | null {
  const words = before.trim()
  if (!UP_TO.test(words)) return null
  const twice = saidTwice(words, behind.trim())
  if (twice !== '' && twice.length < words.length)
    return { name: twice, cues: language.subjectBefore(words.slice(twice.length)).cues }
  const { name, cues } = language.subjectBefore(words)
  const isNoun = name !== '' && name.length <= LONGEST_NOUN && name.length < words.length && words.startsWith(name)
  return isNoun ? { name, cues } : null
}

const VERB_TO = /^\p{Script=Han}{1,4}[到至为成]$/u

/** 重点事项从39个拓展到91个: whatever the verb, what stands before the first number is what changes. */
function changedTo({ before }: Mention, name: string, language: Language): Pick<Reading, 'name' | 'cues'> | null {
  const words = before.trim()
  if (name.length < SHORTEST || !VERB_TO.test(words)) return null
  // 提高到, 回落至: what is known to lead up to a value is read as any other.
  const { cues } = language.subjectBefore(words)
  // 精简到152项 tells how many are left, and not how many are gone.
  return cues.comparator === null
    ? { name, cues: { ...cues, comparator: '=', measure: 'level', direction: null } }
    : null
}

/** 覆盖范围由…: a verb alone says what is done to those that are counted. */
const ownWords = ({ before }: Mention): string => {
  const words = before.trim().replace(FROM, '')
  return EXTENT.test(words) ? words.replace(EXTENT, '') : ''
}

/** 由上年的下降｜7%转为增长｜4%. */
const TURNS_FROM = /^(?<of>.+?)[从由][^，,\d]{0,8}?(?<way>增长|上升|下降|降低)$/u
const TURNS_TO = /^(?:转为|变为|扭转为|转)(?<way>增长|上升|下降|降低)$/
const FALLS = /[降]/

const growthOf = (way: string): Pick<Cues, 'measure' | 'direction'> => ({
  measure: 'growth',
  direction: FALLS.test(way) ? 'down' : null,
})

/** 利润由上年的下降7%转为增长4%: one thing, as it grew and as it grows. Null if this is no such turn. */
function readTurn(first: Mention, second: Mention, language: Language): Reading[] | null {
  const from = TURNS_FROM.exec(first.before.trim())?.groups
  const to = TURNS_TO.exec(second.before.trim())?.groups
  if (from === undefined || to === undefined) return null
  const { name, cues } = language.subjectBefore(from.of!)
  if (name.length < SHORTEST) return null
  const shared = { name, place: null, is_open: false }
  return [
    { ...shared, mention: first, cues: { ...cues, ...growthOf(from.way!), status: 'baseline' }, rule: 'name_before' },
    { ...shared, mention: second, cues: { ...cues, ...growthOf(to.way!) }, rule: 'name_carried' },
  ]
}

/**
 * 结对帮扶从12个村扩大到40个村: what changes stands before the first number, what is counted after it, and both make the name
 * of the two. Null if this is no such change.
 */
export function readChange({ mentions }: Scan, readings: readonly Reading[], language: Language): Reading[] | null {
  const [first, second] = [mentions[readings.length]!, mentions[readings.length + 1]]
  const turn = second?.adjoins ? readTurn(first, second, language) : null
  if (turn) return turn
  if (!second?.adjoins || !FROM.test(first.before.trim()) || !isAlike(first, second)) return null
  const subject = language.subjectBefore(first.before)
  const counted = countedBetween(second, language) ?? changedTo(second, subject.name, language)
  if (!counted) return null
  const owner = subject.name.replace(EXTENT, '') || ownWords(first)
  const name = owner.endsWith(counted.name) ? owner : owner + counted.name
  if (name.length < SHORTEST) return null
  const shared = { name, place: null, is_open: false }
  return [
    { ...shared, mention: first, cues: { ...subject.cues, status: 'baseline' }, rule: 'name_before' },
    { ...shared, mention: second, cues: counted.cues, rule: 'name_carried' },
  ]
}
