import type { Lexicon } from '../../lexicon/lexicon.ts'
import { TOWARDS } from '../../subject/beginning.ts'
import { gradesBefore, isGrade, withoutGrade } from './grade.ts'
import { beginningSharer } from './shared-beginning.ts'
import { headSharer } from './shared-head.ts'

/** 第一产业增加值 and its like, of 一二三产增加值. */
const SECTORS = /^(?:第?一、?二、?三次?产业?|三次产业)/

const ORDINAL = /^第?[一二三四五六](?!\p{Script=Han}?[季月年])/u

/** 第一、第二和第三产业增加值: what stands after the last ordinal is said of each. Null for any other list. */
function ordinalMembers(parts: readonly string[]): string[] | null {
  const last = parts.at(-1)!
  const shared = last.replace(ORDINAL, '').replace(/^(?:次产业|产(?!业))/, '产业')
  const isRow = parts.length > 1 && shared.length > 1 && shared.length < last.length
  if (!isRow || !parts.slice(0, -1).every((part) => part.replace(ORDINAL, '') === '')) return null
  const prefix = shared.startsWith('产业') || parts[0]!.startsWith('第') ? '第' : ''
  return parts.map((part) => prefix + (ORDINAL.exec(part)?.[0] ?? '').replace('第', '') + shared)
}

/** Reads the members of a list as it is printed, parted by `joints`, each a whole name. */
export type MembersReader = (name: string, joints: RegExp) => string[]

/** Makes a reader of the members of lists. */
export function membersReader(lexicon: Lexicon): MembersReader {
  const withHead = headSharer(lexicon)
  const withBeginning = beginningSharer(lexicon)

  /** Gives the head of the last name to those that have none: 肉、奶产量, and 国家级、市级技术创新中心. */
  const withSharedHead = (parts: readonly string[]): string[] => {
    const last = parts.at(-1) ?? ''
    const grades = gradesBefore(parts.slice(0, -1), last)
    if (grades !== null) {
      const graded = withoutGrade(last)
      return [...grades, last].map((part) => (isGrade(part) ? part + graded : part))
    }
    const headed = parts.map((part, i) => (i < parts.length - 1 ? withHead(part, last) : part))
    return headed.map((part, i) => (i > 0 ? withBeginning(part, headed[0]!) : part))
  }

  return (name, joints) => {
    const sectors = SECTORS.exec(name)
    if (sectors) return ['第一', '第二', '第三'].map((nth) => `${nth}产业${name.slice(sectors[0].length)}`)
    const towards = TOWARDS.exec(name)?.[0] ?? ''
    const parts = name
      .slice(towards.length)
      .split(joints)
      .map((part) => part.trim())
    const names = ordinalMembers(parts) ?? withSharedHead(parts)
    return towards === '' ? names : names.map((part) => (part.startsWith(towards) ? part : towards + part))
  }
}
