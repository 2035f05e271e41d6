import type { Cues } from '../../lexicon/cues.ts'
import { isBareMoney } from '../bare-money.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'
import { type Attachment, readingAs } from './attachment.ts'
import type { MentionFacts } from './mention-facts.ts'

const MONEY = '元'
const RATIOS = new Set(['percent', 'percentage_point', 'multiple'])

/** 是2020年的3倍, 是上个五年的1.8倍. */
const isMultipleOfBase = ({ quantity, base, before }: Mention): boolean =>
  quantity.unit?.dimension === 'multiple' && (base !== null || /^(?:是|为|相当于)\p{Script=Han}{1,10}的$/u.test(before))

/** 增长8% goes on about the name before; so does 提高到300家 about what was counted in the same unit. */
export function goesOn({ mention, cues, language }: MentionFacts, previous: Reading): boolean {
  // 分别增长20%和30%，达到120家和900家: nobody can tell whose the first number is without counting the others.
  if (previous.rule === 'paired') return false
  if (cues.measure === 'growth' || mention.quantity.measure === 'growth' || isMultipleOfBase(mention)) return true
  const { unit } = mention.quantity
  const before = previous.mention.quantity.unit
  // 民营企业进出口1867.9亿元，占45.7%.
  if (cues.measure === 'share') return unit?.dimension === 'percent'
  if (cues.measure === null && cues.comparator === null && cues.scope === null) {
    // 零售总额增长5.4%；1—10月累计12186.5亿元: of what grew.
    // 新增企业30户，累计160户: of the same, so far.
    if (mention.before.endsWith('累计') && unit?.canonical === before?.canonical) return unit !== null
    const isApart = mention.dated || mention.before.endsWith('累计')
    return isApart && unit !== null && RATIOS.has(before?.dimension ?? '') && !RATIOS.has(unit.dimension)
  }
  // 收入比由3.27缩小至2.93: neither has a unit.
  if (unit === null) return before === undefined || before === null ? mention.adjoins && previous.is_open : false
  // 迈上6万亿台阶、增量超1.2万亿元: what is printed without 元 is money all the same.
  const isOfMoney = unit.canonical === MONEY && isBareMoney(previous.mention.quantity, previous.name, language)
  return isOfMoney || unit.canonical === before?.canonical || RATIOS.has(before?.dimension ?? '')
}

/** What both say of a name that goes on: 新签约项目20个，增长8%. `said` is what the words of this number alone say. */
function carriedCues({ mention, cues, subject: { cues: said } }: MentionFacts, previous: Reading): Cues {
  // 新增8家、累计达到20家: what is said of the first is not said of the second.
  const measure = said.comparator === '=' && said.measure === 'level' ? previous.cues.measure : said.measure
  // 收入预期38.7亿元，增长6%: the growth is no less expected.
  // 较上年7900万元增长3%: the growth is none of the base that it is counted from.
  const isOfBase = mention.adjoins && previous.cues.status === 'baseline'
  const status = cues.status ?? (mention.dated || previous.is_open || isOfBase ? null : previous.cues.status)
  // 经开区工业产值96亿元、增长8%: the growth is no more the county's than the output is.
  return { ...cues, measure, status, scope: cues.scope ?? previous.cues.scope }
}

/** 产值达到3亿元，是2020年的1.5倍: the value before, over again. */
export const multiple: Attachment = {
  example: '产值达到3亿元，是三年前的1.5倍。',
  counterexample: '产值达到3亿元，增长1.5倍。',
  attach: (facts) => {
    const { mention, previous, cues } = facts
    return previous && isMultipleOfBase(mention) && /^[是为相]/.test(mention.before)
      ? readingAs(facts, previous.name, 'name_carried', { ...cues, measure: 'growth' })
      : null
  },
}

const OF_WHOLE = /占(?!地(?!区)|用|有).+$/
const WHOLE_BEFORE = /^\p{Script=Han}{3,}占(?!地(?!区)|用|有)/u

/** 工业产值96亿元，增长8%: a number without a name of its own goes on about the name before. */
export const carried: Attachment = {
  example: '工业产值达到96亿元，增长8%。',
  counterexample: '工业产值达到96亿元，税收8亿元。',
  attach: (facts) => {
    const { mention, previous, subject, cues, behind, language } = facts
    if (behind.length > 1 || !previous) return null
    if (!language.tails.includes(subject.name) && !goesOn(facts, previous)) return null
    const own = isMultipleOfBase(mention) ? { ...cues, measure: 'growth' as const } : carriedCues(facts, previous)
    // 增加值占生产总值49%，增速达到9%: what is a part of something grew, and not the part.
    const isPercent = mention.quantity.unit?.dimension === 'percent'
    const isOfPart =
      isPercent && own.measure === 'growth' && previous.cues.measure === 'share' && WHOLE_BEFORE.test(previous.name)
    const name = isOfPart ? previous.name.replace(OF_WHOLE, '') : previous.name
    return readingAs(facts, name, 'name_carried', own)
  },
}
