import { BLANK } from '../../values/masks.ts'
import { isRead, type NamedPeriod } from '../../values/period.ts'
import { type Cues, inheritForce, NO_CUES } from '../lexicon/cues.ts'
import type { Language } from './language.ts'
import { CLAUSE_BREAK, type Mention, type Scan } from './scan.ts'

/** Status and force that a part of a sentence, up to a semicolon, says for all in it. */
interface Opening {
  /** Offset after the part. */
  end: number
  /** Offset after the clause that says so. */
  from: number
  cues: Cues
}

/** 争取项目30项 obtains projects; 争取产值达到30亿元 strives, for a verb follows the name. */
const isObtaining = (clause: string, rest: string, language: Language): boolean =>
  /^[\s\0]*争取/.test(clause) && language.verbs.includedIn(rest.split(/\d/)[0]!) === null

const PLANS = /^(?:计划|拟|预计将)/

/** 2023年，计划投资…: after a date that stands alone the next clause opens. */
function openingClause(part: string): string {
  const [first = '', second = ''] = part.split(CLAUSE_BREAK)
  return first !== '' && first.replaceAll(BLANK, '').trim() === '' && PLANS.test(second) ? second : first
}

/** 计划投资8000万元，完成5000万元: what was done of it is no part of the plan. */
const DONE = /^[，,\s]*(?:累计|实际|现)?(?:完成|到位|支出|拨付)/

/** 已批建的3家实验室: said of those alone. */
const ATTRIBUTE = /[已现][^，,\d]{1,8}的约?\d/

const PART_END = /[；;]/
/** The parts of a sentence, each with the semicolon that ends it; most are one. */
const partsOf = (text: string): string[] => (PART_END.test(text) ? text.split(/(?<=[；;])/) : [text])

/**
 * What each part says before it names anything (力争到2027年，…) or of the first thing it names (力争产值达到…). The former
 * holds on over parts that open with a period alone (；到2030年，…), the latter to the end of its part.
 */
function openingsOf({ text }: Scan, language: Language): Opening[] {
  let end = 0
  let held = NO_CUES
  return partsOf(text).map((part) => {
    const clause = openingClause(part)
    const { cues, rest } = language.openingOf(clause.replaceAll(BLANK, '').trim())
    held = rest === '' ? inheritForce(cues, held) : NO_CUES
    const from = end + part.indexOf(clause) + clause.length
    end += part.length
    if (rest === '') return { end, from, cues: held }
    return { end, from, cues: isObtaining(clause, rest, language) || ATTRIBUTE.test(clause) ? NO_CUES : cues }
  })
}

/** 今年已建成3个，明年再建2个: a year after all that were named before it. */
const isLater = (one: NamedPeriod, all: readonly NamedPeriod[]): boolean =>
  one.kind === 'in' &&
  isRead(one) &&
  one.start !== null &&
  all.some((other) => other.from < one.from && isRead(other) && other.kind === 'in') &&
  all.every((other) => other.from >= one.from || (isRead(other) && other.end < one.start!))

/** Finds what holds for each mention of a sentence, by its place. A day still to come ends what was said of the past. */
export function forceOf(found: Scan, language: Language): (mention: Mention) => Cues {
  const openings = openingsOf(found, language)
  const dues = found.periods.filter((one) => one.kind === 'by' || isLater(one, found.periods))
  return ({ quantity: { start }, before }) => {
    const opening = openings.find(({ end }) => start < end)
    if (!opening) return NO_CUES
    const isPast = opening.cues.status === 'achieved'
    const isDue = dues.some(({ from }) => from > opening.from && from < start)
    const isDone =
      opening.cues.status === 'target' && opening.cues.bindingness === null && start > opening.from && DONE.test(before)
    return (isPast && isDue) || isDone ? NO_CUES : opening.cues
  }
}
