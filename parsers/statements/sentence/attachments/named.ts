import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Language } from '../language.ts'
import { nameOverClause, shareOfClause } from '../lists/clause-subject.ts'
import { sizedThing } from '../sized-thing.ts'
import { type Attachment, readingAs } from './attachment.ts'
import { serviceOf } from './behind.ts'
import { completed, isSumOfCounted, perHead } from './completion.ts'
import type { MentionFacts } from './mention-facts.ts'

/** A bare 规模 or 总数 names nothing where a name stands after it (规模2亿元的产业引导基金) or did before. */
const isNamed = (name: string, elsewhere: boolean, language: Language): boolean =>
  name.length > 1 && !(elsewhere && language.tails.includes(name))

/** 南山、北坡等乡镇2万人的出行难问题: whose matter it is, and what matter. */
const OF_MATTER = /^的\p{Script=Han}{3}/u
/** 从石桥至河村2公里道路改建: from where to where. */
const STRETCH = /^(?:从|由|自)?\p{Script=Han}{2,12}[至到]\p{Script=Han}{2,12}$/u

/** True if the words before a number say where, and those after it what. */
function isWhere({ mention, subject, counted, language }: MentionFacts): boolean {
  const { before, behind, quantity } = mention
  if (resolveIndicator(subject.name, language) !== null) return false
  const { dimension } = quantity.unit ?? {}
  return (
    (dimension === 'person' && serviceOf(mention) !== null) ||
    (counted.noun.length > 1 &&
      ((dimension === 'person' && OF_MATTER.test(behind.trim())) ||
        (dimension === 'length' && STRETCH.test(before.trim()))))
  )
}

const EXAMPLES = /\p{Script=Han}等$/u

/** 高新技术企业达到120家: the name stands before its number. */
export const namedBefore: Attachment = {
  example: '高新技术企业达到120家。',
  counterexample: '培育120家高新技术企业。',
  attach: (facts) => {
    const { mention, previous, subject, cues, counted, behind, isListedBefore, language } = facts
    const isSum = isSumOfCounted(subject.name, mention, previous)
    const isElsewhere = behind.length > 1 || (previous !== undefined && !isSum)
    // 九成的园区达到标准、九成的煤矿…: what the first has come to names no second.
    if (facts.isPart && /、$/.test(mention.before.trim())) return null
    if (isWhere(facts)) return null
    // 青岭村等2个村: examples of what is counted after them, be that one letter long.
    const isOfExamples = isListedBefore || (EXAMPLES.test(mention.before.trim()) && mention.behind.trim() !== '')
    if (isOfExamples || !isNamed(subject.name, isElsewhere, language) || (subject.is_open && behind.length > 1))
      return null
    const whole =
      sizedThing(mention, subject.name, counted, language) ??
      nameOverClause(subject.name, mention.clause, language) ??
      shareOfClause(subject.name, mention.clause, language) ??
      perHead(completed(subject.name, mention, previous, language), mention, previous)
    return readingAs(facts, whole, 'name_before', cues)
  },
}
