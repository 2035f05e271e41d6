import { type Cues, inherit, inheritForce, NO_CUES } from '../lexicon/cues.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { COUNTED_SUM } from '../subject/owner.ts'
import type { Counted } from '../subject/predicate.ts'
import { isSumOfYears, type Subject, subjectBefore } from '../subject/subject.ts'
import { partBehind, subjectBehind } from '../subject/subject-behind.ts'
import { amended } from './amendment.ts'
import { isBareMoney } from './bare-money.ts'
import { readChange } from './change.ts'
import { isGrade, nameOverClause, subjectOfClause, withBeginning, withoutGrade } from './coordination.ts'
import { forceOf } from './force.ts'
import { isGrant, isPayee } from './grant.ts'
import { readAgain, readPaired } from './pairing.ts'
import type { Reading } from './reading.ts'
import type { Mention, Scan } from './scan.ts'
import { sizedThing } from './sized-thing.ts'
import type { Support } from './support/support.ts'
import { type Supports, supportsIn } from './support/supports.ts'

const MONEY = '元'
const RATIOS = new Set(['percent', 'percentage_point', 'multiple'])

/** 占工业总产值比例达到30% says what of: the quantity before it; 其中国家级5个, and 国家级3个 in brackets, of what kind. */
function completed(
  name: string,
  { quantity, joined, clause, dated, before }: Mention,
  previous: Reading | undefined,
  lexicon: Lexicon,
): string {
  if (!previous) return name
  if (isSumOfYears(name)) return previous.name + name
  // 落地项目49个，总投资420亿元: in the next clause, which holds nothing else.
  const isNext = joined || (clause === '' && !dated && before.trim().startsWith(name))
  // 新签约项目30个、总投资120亿元: the sum is that of what was counted.
  const isOfCounted = previous.mention.quantity.unit?.dimension === 'count' && quantity.unit?.dimension === 'money'
  if (isNext && isOfCounted && COUNTED_SUM.test(name)) return previous.name + name
  if (/^占(?!地(?:面积|约|达|$))/.test(name)) return previous.name + name
  if (isGrade(name)) return name + withoutGrade(previous.name)
  // 粮食播种面积130万亩、总产量50万吨: the crop is said once.
  const isSameKind = joined || previous.mention.quantity.unit?.dimension !== 'count'
  const isBare = isNext && isSameKind && name.length <= LONGEST_BARE && resolveIndicator(name, lexicon) === null
  return isBare ? withBeginning(name, previous.name, lexicon) : name
}

const LONGEST_BARE = 5

/** 每千人口床位数7张、医师数3人: both are per thousand. */
const PER_HEAD = /^每[万千百十]+(?:名|位|个)?\p{Script=Han}{0,4}(?:人口|人|儿童|户)(?:拥有)?/u

function perHead(name: string, { joined }: Mention, previous: Reading | undefined): string {
  const head = joined ? previous?.name.match(PER_HEAD)?.[0] : undefined
  return head && !PER_HEAD.test(name) ? head + name : name
}

/** 增长8% goes on about the name before; so does 提高到300家 about what was counted in the same unit. */
function goesOn({ mention, cues }: Pick<Reading, 'mention' | 'cues'>, previous: Reading, lexicon: Lexicon): boolean {
  // 分别增长20%和30%，达到120家和900家: nobody can tell whose the first number is without counting the others.
  if (previous.rule === 'paired') return false
  if (cues.measure === 'growth' || mention.quantity.measure === 'growth' || isMultipleOfBase(mention)) return true
  const { unit } = mention.quantity
  const before = previous.mention.quantity.unit
  // 民营企业进出口1867.9亿元，占45.7%.
  if (cues.measure === 'share') return unit?.dimension === 'percent'
  if (cues.measure === null && cues.comparator === null && cues.scope === null) {
    // 零售总额增长5.4%；1—10月累计12186.5亿元: of what grew.
    const isApart = mention.dated || mention.before.endsWith('累计')
    return isApart && unit !== null && RATIOS.has(before?.dimension ?? '') && !RATIOS.has(unit.dimension)
  }
  if (unit === null) return false
  // 迈上6万亿台阶、增量超1.2万亿元: what is printed without 元 is money all the same.
  const isOfMoney = unit.canonical === MONEY && isBareMoney(previous.mention.quantity, previous.name, lexicon)
  return isOfMoney || unit.canonical === before?.canonical || RATIOS.has(before?.dimension ?? '')
}

const isAlike = ({ quantity }: Mention, previous: Reading): boolean =>
  quantity.unit !== null && quantity.unit.canonical === previous.mention.quantity.unit?.canonical

/** 各工业园区 is no name of what is counted; who it is that has to reach the number. */
const BODIES = /^各\p{Script=Han}{2,8}$/u

/**
 * A value of what was counted just before, of a period or for bodies of its own: 新增车位3000个，其中2024年1000个、2025年2000个;
 * 各街道不少于5户，各园区不少于20户. Null where it is none.
 */
function divided(reading: Reading, previous: Reading | undefined, behind: string, lexicon: Lexicon): Reading | null {
  const { mention, name, cues } = reading
  if (!previous || previous.rule === 'paired' || behind.length > 1 || !isAlike(mention, previous)) return null
  const measure = cues.measure ?? previous.cues.measure
  const carried = { ...reading, name: previous.name, cues: { ...cues, measure }, rule: 'name_carried' } as const
  if (name === '' && mention.dated) return goesOn(reading, previous, lexicon) ? null : carried
  if (!BODIES.test(name) || resolveIndicator(name, lexicon) !== null) return null
  return { ...carried, cues: { ...carried.cues, scope: name } }
}

/** 给予10%补助，单个企业不超过50万元: of the same support. */
function capped(reading: Reading, previous: Reading | undefined): Reading | null {
  if (!previous || !isPayee(reading.name) || !isGrant(previous.name, previous.mention.quantity)) return null
  return { ...reading, name: previous.name, cues: { ...reading.cues, scope: reading.name }, rule: 'name_carried' }
}

/** 脱贫户1.86万户6.92万人: of the same people. */
const isHeads = ({ adjoins, before, quantity }: Mention, previous: Reading): boolean =>
  adjoins && before === '' && previous.mention.quantity.unit?.unit === '户' && quantity.unit?.dimension === 'person'

/** 是2020年的3倍, 是上个五年的1.8倍. */
const isMultipleOfBase = ({ quantity, base, before }: Mention): boolean =>
  quantity.unit?.dimension === 'multiple' && (base !== null || /^(?:是|为|相当于)\p{Script=Han}{1,10}的$/u.test(before))

/** A bare 规模 or 总数 names nothing where a name stands behind it (规模2亿元的产业引导基金) or did before. */
const isNamed = (name: string, elsewhere: boolean, lexicon: Lexicon): boolean =>
  name.length > 1 && !(elsewhere && lexicon.tails.includes(name))

/** Words that a number before has taken for its name are not this one's: 3家孵化器和6家众创空间. */
function wordsBefore(mention: Mention, previous: Reading | undefined): string {
  if (!mention.adjoins || previous?.rule !== 'name_behind') return mention.before
  const at = mention.before.indexOf(previous.name)
  if (at >= 0) return mention.before.slice(at + previous.name.length)
  // 63家企业发行债券210只: the first number has taken its noun alone.
  const noun = previous.name.slice(previous.name.lastIndexOf('的') + 1)
  return mention.before.slice(Math.max(0, mention.before.indexOf(noun)) + noun.length)
}

/** 甲港、乙电站等14个重大项目: the examples before say which, what is counted stands behind. */
const EXAMPLES = /等$/
/** 柑橘、茶叶、生猪3个特色产业. */
const LISTED = /^[^、]{2,20}(?:、[^、]{2,20}){1,9}$/
/** 建设国家医学中心和2个国家区域医疗中心: what stands before belongs to something else. */
const JOINED = /(?:和|与|及|以及|、)$/

/** 露天煤矿、400万吨褐煤提质: how large a thing is stands before its name. */
const SIZES_OF_THINGS = new Set(['mass', 'area', 'power', 'money', 'length', 'volume'])

const isExample = ({ before, quantity }: Mention, name: string): boolean =>
  (SIZES_OF_THINGS.has(quantity.unit?.dimension ?? '') &&
    quantity.comparator === null &&
    /[^、]、$/.test(before.trim())) ||
  (quantity.unit?.dimension === 'count' &&
    (EXAMPLES.test(before.trim()) || JOINED.test(before.trim()) || (quantity.comparator === null && LISTED.test(name))))

/** 区本级支出68亿元、街道支出4亿元: members that end alike each say of whom they are; the head of a list says it of all. */
function listed({ name, cues }: Subject, previous: Reading): Cues {
  const isWhole = name.length > 2 && name !== previous.name && previous.name.endsWith(name.slice(-2))
  return inherit(cues, isWhole ? { ...previous.cues, scope: null } : previous.cues)
}

/** 选派100名科技特派员下沉一线: what becomes of them tells them not apart from others of their kind. */
const isOfKind = ({ before }: Mention, { name, noun }: Counted, lexicon: Lexicon): boolean =>
  noun !== name && before.trim() !== '' && resolveIndicator(noun, lexicon) !== null

/** What both say of a name that goes on: 新签约项目20个，增长8%. `said` is what the words of this number alone say. */
function carriedCues({ mention, cues }: Reading, previous: Reading, said: Cues): Cues {
  // 新增8家、累计达到20家: what is said of the first is not said of the second.
  const measure = said.comparator === '=' && said.measure === 'level' ? previous.cues.measure : said.measure
  // 收入预期38.7亿元，增长6%: the growth is no less expected.
  // 较上年7900万元增长3%: the growth is none of the base that it is counted from.
  const isOfBase = mention.adjoins && previous.cues.status === 'baseline'
  const status = cues.status ?? (mention.dated || previous.is_open || isOfBase ? null : previous.cues.status)
  // 经开区工业产值96亿元、增长8%: the growth is no more the county's than the output is.
  return { ...cues, measure, status, scope: cues.scope ?? previous.cues.scope }
}

function readMention(mention: Mention, previous: Reading | undefined, lexicon: Lexicon): Reading {
  const words = wordsBefore(mention, previous)
  const subject = subjectBefore(words, lexicon)
  // 新增2家孵化器、5家众创空间: the name of the first stands between the numbers.
  const isListed = mention.joined || (previous?.rule === 'name_behind' && /^[\s、和与及]+$/.test(words))
  const cues = isListed && previous ? listed(subject, previous) : subject.cues
  // 28%的社区建成老年食堂: a part of all that there are.
  const isPart = mention.quantity.unit?.dimension === 'percent' && mention.behind.startsWith('的')
  const counted = isPart ? partBehind(mention.behind, lexicon) : subjectBehind(mention.behind, lexicon)
  const isListedBefore = counted.noun.length > 1 && isExample(mention, subject.name)
  const behind = isListedBefore || (!isPart && isOfKind(mention, counted, lexicon)) ? counted.noun : counted.name
  const { is_open } = subject
  const read = (name: string, rule: Reading['rule'], own: Cues): Reading => ({
    mention,
    name,
    cues: own,
    is_open,
    rule,
    place: null,
  })
  const named = read(subject.name, 'name_carried', cues)
  const part = divided(named, previous, behind, lexicon) ?? capped(named, previous)
  if (part) return part
  if (previous && isMultipleOfBase(mention) && /^[是为相]/.test(mention.before)) {
    return read(previous.name, 'name_carried', { ...cues, measure: 'growth' })
  }
  if (
    isNamed(subject.name, behind.length > 1 || previous !== undefined, lexicon) &&
    !(subject.is_open && behind.length > 1) &&
    !isListedBefore
  ) {
    const whole =
      sizedThing(mention, subject.name, counted, lexicon) ??
      nameOverClause(subject.name, mention.clause, lexicon) ??
      perHead(completed(subject.name, mention, previous, lexicon), mention, previous)
    return read(whole, 'name_before', cues)
  }
  const isSize = lexicon.tails.includes(subject.name)
  if (previous && isHeads(mention, previous)) {
    const measure = cues.measure ?? previous.cues.measure
    return read(previous.name, 'name_carried', { ...cues, measure })
  }
  if (behind.length <= 1 && previous && (isSize || goesOn(named, previous, lexicon))) {
    if (isMultipleOfBase(mention)) return read(previous.name, 'name_carried', { ...cues, measure: 'growth' })
    return read(previous.name, 'name_carried', carriedCues(named, previous, subject.cues))
  }
  const above = behind.length <= 1 && subject.name.length <= 1 ? subjectOfClause(mention.clause, lexicon) : null
  if (above) return read(above, 'name_carried', cues)
  // 对新认定的企业给予20万元奖励: what is said of the words before is not said of the name behind.
  const said = subject.name.length > 1 ? { ...cues, measure: null, direction: null } : cues
  const own = isPart ? { ...said, measure: said.measure ?? ('share' as const) } : said
  return read(behind, 'name_behind', own)
}

/** 对新认定的企业给予最高20万元奖励: of the words before the sum, only its bound says more than its name. */
function promised(mention: Mention, { name, each }: Support, lexicon: Lexicon): Reading {
  const { comparator } = subjectBefore(mention.row.before, lexicon).cues
  const cues = { ...NO_CUES, comparator, status: 'commitment' as const, scope: each }
  return { mention, name, cues, is_open: false, place: null, rule: 'support' }
}

/** What a number of a sentence that promises support is; null where the promise says nothing of it. */
function readPromised(mention: Mention, { promised: sums, conditions }: Supports, lexicon: Lexicon): Reading[] | null {
  const support = sums.get(mention)
  if (support) return [promised(mention, support, lexicon)]
  if (!conditions.has(mention)) return null
  return [{ mention, name: '', cues: NO_CUES, is_open: false, place: null, rule: 'condition' }]
}

/** 由200家增加到300家: the first value is what the second is compared with. */
function withStart(reading: Reading, next: Reading | undefined): Reading {
  const isStart =
    reading.is_open &&
    reading.mention.quantity.measure === null &&
    next?.rule === 'name_carried' &&
    next.cues.comparator === '='
  return isStart ? { ...reading, cues: { ...reading.cues, status: 'baseline' } } : reading
}

/** 1个500亿级、2个300亿级产业集群: what is graded stands behind the last. */
function withSharedName(readings: readonly Reading[]): Reading[] {
  const named = [...readings]
  for (let i = named.length - 2; i >= 0; i--) {
    const [own, next] = [named[i]!, named[i + 1]!]
    const isShared = own.rule === 'name_behind' && next.rule === 'name_behind' && next.mention.adjoins
    if (isShared && isGrade(own.name)) named[i] = { ...own, name: own.name + withoutGrade(next.name) }
  }
  return named
}

/**
 * The readings that numbers to come may go on from: each the last that stands in no bracket closed since. One that a
 * later reading outside its bracket hides is dropped, so that a sentence of thousands of numbers is no square of them.
 */
function stand(standing: Reading[], reading: Reading): void {
  while (standing.length > 0 && standing.at(-1)!.mention.depth >= reading.mention.depth) standing.pop()
  standing.push(reading)
}

/**
 * Every quantity of a sentence with its name, in order. `isExcluded` tells those that are no statements: nothing goes on
 * from them.
 */
export function readingsOf(found: Scan, lexicon: Lexicon, isExcluded: (reading: Reading) => boolean): Reading[] {
  if (found.mentions.length === 0) return []
  const readings: Reading[] = []
  const standing: Reading[] = []
  const supports = supportsIn(found)
  while (readings.length < found.mentions.length) {
    const mention = found.mentions[readings.length]!
    const previous = standing.findLast((reading) => reading.mention.depth <= mention.depth)
    const read = readPromised(mention, supports, lexicon) ??
      readPaired(found, readings, lexicon) ??
      readAgain(found, readings, lexicon) ??
      readChange(found, readings, lexicon) ?? [
        amended(readMention(mention, previous, lexicon), { previous, sentence: found.sentence, lexicon }),
      ]
    readings.push(...read)
    for (const reading of read) if (!isExcluded(reading)) stand(standing, reading)
  }
  const force = forceOf(found, lexicon)
  return withSharedName(readings)
    .map((reading, i) => withStart(reading, readings[i + 1]))
    .map((reading) => {
      const cues = inheritForce(reading.cues, force(reading.mention))
      return cues === reading.cues ? reading : { ...reading, cues }
    })
}
