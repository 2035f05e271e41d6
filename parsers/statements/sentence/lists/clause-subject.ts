import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isOwner } from '../../subject/owner.ts'
import { sheltered } from '../../subject/shelter.ts'
import type { Subject } from '../../subject/subject.ts'

/** Text up to the first word that ends a subject: 高新技术企业和科技型企业实现“双倍增” leaves the two names. */
export function beforeVerb(text: string, lexicon: Lexicon): string {
  const readable = sheltered(text, lexicon)
  for (let i = 1; i < text.length; i++) {
    const verb = lexicon.verbs.at(readable.slice(i))
    // 对经济增长的贡献率: before 的 a verb tells of what kind the noun is.
    if (verb && text[i + verb.word.length] !== '的' && !lexicon.names.at(text.slice(i))) return text.slice(0, i)
  }
  return text
}

/** A short name that ends in a word for what is measured: 产业投资. */
const isMeasured = (name: string, { heads }: Lexicon): boolean =>
  name.length <= 12 && heads.of(name) !== null && !heads.isHead(name.slice(0, 2))

/**
 * The name a clause without a number is about: a registered one (科技进步综合评价位次实现“进等升位”), or one of something
 * measured (产业投资稳步推进). Null for any other.
 */
export const clauseSubjects =
  (lexicon: Lexicon, subjectBefore: (text: string) => Subject) =>
  (clause: string): string | null => {
    const names = [beforeVerb(clause, lexicon), clause].map((text) => subjectBefore(text).name)
    return (
      names.find((name) => resolveIndicator(name, lexicon)) ?? names.find((name) => isMeasured(name, lexicon)) ?? null
    )
  }

const LONGEST_OWNER = 12

/** 地表水水质持续向好，优良比例达到100%: the registered name that begins in the clause before; null if there is none. */
export function nameOverClause(name: string, clause: string, lexicon: Lexicon): string | null {
  if (!lexicon.heads.isEnding(name) || resolveIndicator(name, lexicon) !== null) return null
  const before = clause.trim()
  for (let length = Math.min(LONGEST_OWNER, before.length); length > 1; length--) {
    const whole = before.slice(0, length) + name
    if (resolveIndicator(whole, lexicon) !== null) return whole
  }
  return null
}

const SHARE = /^占(?!地(?!区)|用|有)\p{Script=Han}{2}/u

/** 数字产业发展壮大，占工业增加值比重达到35%: what the clause before is about has the share; null if that owns nothing. */
export function shareOfClause(name: string, clause: string, lexicon: Lexicon): string | null {
  const owner = SHARE.test(name) ? beforeVerb(clause.trim(), lexicon) : ''
  return isOwner(owner) ? owner + name : null
}
