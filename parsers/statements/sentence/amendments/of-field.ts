import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Amendment } from './amendment.ts'

/** What says nothing without whose it is. */
const BARE = /^(?:(?:综合|全产业链)?总?产值|年产值|营业?收入|主营业务收入|营收|增加值)$/

/** 聚焦新材料产业, 做强茶产业: the industry that a part of a sentence begins with, as what is worked on. */
const FIELD =
  /^(?:一是|二是|三是|[—\s])*(?:聚焦|围绕|依托|做大做强|做[大强优精]|壮大|培育壮大|发展壮大|大力发展|加快发展|发展|培育)(?<of>\p{Script=Han}{1,10}(?:产业链?|集群|(?<![就创作毕择停营企事])业))(?=[，,、发提加])/u
const PART_ENDS = /[；;。：:]/g

/** The part of a sentence up to an offset. */
function partBefore(sentence: string, offset: number): string {
  const before = sentence.slice(0, offset)
  const end = [...before.matchAll(PART_ENDS)].at(-1)
  return end === undefined ? before : before.slice(end.index + 1)
}

/** 聚焦新材料产业，实施项目12个，产值达到30亿元: of the industry that all of it is about. */
export const ofField: Amendment = {
  example: '聚焦新材料产业，实施补链项目12个，产值达到30亿元。',
  counterexample: '聚焦新材料产业，实施补链项目12个，税收达到3亿元。',
  amend: (reading, { sentence, language }) => {
    const { name, rule, mention } = reading
    if (rule !== 'name_before' || !BARE.test(name) || resolveIndicator(name, language) !== null) return null
    const of = FIELD.exec(partBefore(sentence, mention.quantity.start).trim())?.groups?.of
    return of === undefined ? null : { ...reading, name: of + name }
  },
}
