import type { Reading } from '../reading.ts'
import { type Attachment, readingAs } from './attachment.ts'
import type { MentionFacts } from './mention-facts.ts'

/** 产业投资稳步推进，达到30亿元: neither side names anything, and the clause before does. */
export const namedByClause: Attachment = {
  example: '产业投资稳步推进，达到30亿元。',
  counterexample: '各项工作稳步推进，达到30亿元。',
  attach: (facts) => {
    const { mention, subject, cues, behind, language } = facts
    const name = behind.length <= 1 && subject.name.length <= 1 ? language.subjectOfClause(mention.clause) : null
    return name ? readingAs(facts, name, 'name_carried', cues) : null
  },
}

/** 培育120家高新技术企业: a number that nothing before it names is named by what stands behind it, if anything does. */
export function namedBehind(facts: MentionFacts): Reading {
  const { subject, cues, behind, isPart } = facts
  // 对新认定的企业给予20万元奖励: what is said of the words before is not said of the name behind.
  const said = subject.name.length > 1 ? { ...cues, measure: null, direction: null } : cues
  return readingAs(facts, behind, 'name_behind', isPart ? { ...said, measure: said.measure ?? 'share' } : said)
}
