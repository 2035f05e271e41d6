import type { Unit } from '../../../../datasets/reference/index.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import { isGrant, isPayee } from '../grant.ts'
import type { Language } from '../language.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'
import { type Attachment, readingAs } from './attachment.ts'
import { goesOn } from './carried.ts'
import type { MentionFacts } from './mention-facts.ts'

const isAlike = ({ quantity }: Mention, previous: Reading): boolean =>
  quantity.unit !== null && quantity.unit.canonical === previous.mention.quantity.unit?.canonical

/** What was counted just before, if this number may be a part of it. */
const whole = ({ mention, previous, behind }: MentionFacts): Reading | null =>
  previous && previous.rule !== 'paired' && behind.length <= 1 && isAlike(mention, previous) ? previous : null

/** A number of what was counted just before, new or not as that was. */
const partOf = (facts: MentionFacts, { name, cues }: Reading, scope: string | null): Reading =>
  readingAs(facts, name, 'name_carried', { ...facts.cues, measure: facts.cues.measure ?? cues.measure, scope })

/** 其中2024年1000个、2025年2000个: of what was counted, in a period of its own. */
export const dividedByPeriod: Attachment = {
  example: '新增车位3000个，其中2024年1000个。',
  counterexample: '新增车位3000个，其中智能车位1000个。',
  attach: (facts) => {
    const of = whole(facts)
    const { mention, subject, cues } = facts
    if (!of || subject.name !== '' || !mention.dated || goesOn(facts, of)) return null
    return partOf(facts, of, cues.scope)
  },
}

/** 各工业园区 is no name of what is counted; who it is that has to reach the number. */
const BODIES = /^各\p{Script=Han}{2,8}$/u

/** 各街道不少于5户，各园区不少于20户: of what was counted, by each of other bodies. */
export const dividedByBody: Attachment = {
  example: '新增规上企业100户，各园区不少于20户。',
  counterexample: '新增规上企业100户，各园区产值不少于20亿元。',
  attach: (facts) => {
    const of = whole(facts)
    const { name } = facts.subject
    return of && BODIES.test(name) && resolveIndicator(name, facts.language) === null ? partOf(facts, of, name) : null
  },
}

/** 给予10%补助，单个企业不超过50万元: of the same support, for each. */
export const capped: Attachment = {
  example: '补助20万元，单个企业不超过50万元。',
  counterexample: '投资20万元，单个企业不超过50万元。',
  attach: (facts) => {
    const { previous, subject, cues } = facts
    if (!previous || !isPayee(subject.name) || !isGrant(previous.name, previous.mention.quantity)) return null
    return readingAs(facts, previous.name, 'name_carried', { ...cues, scope: subject.name })
  },
}

const COUNTED = new Set(['count', 'person'])

/** What the area of those that were counted is called after them. */
const AREA = '面积'

/** The name of those that were counted by what else is told of them: by who lives in them, by flats, by area. */
function measuredBy(name: string, unit: Unit | null, language: Language): string {
  if (unit?.dimension === 'area') return name.endsWith(AREA) ? name : name + AREA
  if (resolveIndicator(name, language) === null) return name
  return name + (unit?.unit === '套' ? '住房' : '居民')
}

/** 脱贫户1.86万户6.92万人: of the same people, by heads; 老旧小区370个、4万户、50万平方米: of the same houses, by those who live in them, and by area. */
export const heads: Attachment = {
  example: '脱贫户1.86万户6.92万人。',
  counterexample: '脱贫户1.86万户，脱贫人口6.92万人。',
  attach: (facts) => {
    const { mention, previous, cues, language } = facts
    const { unit } = mention.quantity
    const isHeads =
      mention.adjoins &&
      /^、?$/.test(mention.before.trim()) &&
      mention.behind.trim() === '' &&
      (COUNTED.has(unit?.dimension ?? '') || (unit?.dimension === 'area' && /^、/.test(mention.before.trim()))) &&
      COUNTED.has(previous?.mention.quantity.unit?.dimension ?? '') &&
      unit?.unit !== previous?.mention.quantity.unit?.unit
    if (!isHeads || !previous) return null
    const part = partOf(facts, previous, cues.scope)
    // What the registry counts is neither those who live in it nor their flats.
    const isOfHouseholds = previous.mention.quantity.unit?.unit === '户'
    return isOfHouseholds ? part : { ...part, name: measuredBy(part.name, unit, language) }
  },
}
