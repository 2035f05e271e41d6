import { resolveIndicator } from '../../lexicon/indicator.ts'
import { isMeasure } from '../../subject/owner.ts'
import type { Language } from '../language.ts'
import { beforeVerb } from './clause-subject.ts'

const JOINTS = /[、和与及]/
/** So much of a measure tells where it begins in another name: 处理 of 处理率 in 污水处理能力. */
const STEM = 2
/** 排放强度; a longer name says of what. */
const LONGEST_MEASURED = 5

const isMeasured = (name: string, language: Language): boolean => name.endsWith('率') || isMeasure(name, language)

/** What is measured, without what else is said of it: 城市污水 of 城市污水处理能力 for 处理率. */
function withoutStem(member: string, measured: string, { heads }: Language): string {
  const at = member.indexOf(measured.slice(0, STEM))
  if (at > 0) return member.slice(0, at)
  const head = heads.of(member)
  return head === null ? member : member.slice(0, member.length - head.length)
}

/**
 * 医疗废物、生活垃圾处理能力提高，处理率分别达到95%、85%: what is measured stands before 分别, and of what in the clause before. Null if that
 * clause lists another number of things.
 */
export function namesMeasured(clause: string, measured: string, count: number, language: Language): string[] | null {
  // 城乡低保标准 has its owner: what the clause before lists is something else.
  const isOwned = resolveIndicator(measured, language) !== null || measured.length > LONGEST_MEASURED
  if (JOINTS.test(measured) || isOwned || !isMeasured(measured, language)) return null
  const members = language.subjectBefore(beforeVerb(clause, language)).name.split(JOINTS)
  if (members.length !== count || members.some((member) => member.length < STEM)) return null
  return members.map((member) => withoutStem(member, measured, language) + measured)
}

/** 引进、开工装备项目分别为11个和9个: one thing, counted as it comes in and as it is begun. Null for any other words. */
export function namesByDeed(words: string, count: number, language: Language): string[] | null {
  const deeds: string[] = []
  let rest = words.trim()
  for (let isNext = true; isNext; ) {
    const deed = language.leading.at(rest) ?? language.stages.at(rest)
    if (deed === null || deed.word.length < STEM) return null
    deeds.push(deed.word)
    rest = rest.slice(deed.word.length)
    isNext = JOINTS.test(rest[0] ?? '')
    if (isNext) rest = rest.slice(1)
  }
  const { name } = language.subjectBefore(rest)
  return deeds.length === count && count > 1 && name.length >= STEM ? deeds.map((deed) => deed + name) : null
}
