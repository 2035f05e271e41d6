import { resolveIndicator } from '../../lexicon/indicator.ts'
import { withDeedBefore } from '../../subject/deed.ts'
import { isOwner } from '../../subject/owner.ts'
import type { Language } from '../language.ts'
import { isGrade } from '../lists/grade.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'
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

const COUNTABLE = new Set(['count', 'person'])
const MANY = 10_000
const THINGS = new Set(['count', 'person'])
/** 5次调高标准 counts how often, and no things. */
const OCCASION = '次'
/** 达到, 增至, 为: what stands before them has the value. */
const HAS_VALUE = /[达到至为有]$/
/** 总体方案明确的78项任务: what stands before says which. */
const OPEN = /[的对向给将把以从由]$/
/** Words right after a number that are about it, and no noun that it counts. */
const SAID_OF_VALUE =
  /^(?:创(?=[历新下])|居(?!民)|位|排[名在]|列(?=[全第])|占|较|比(?!赛)|为|[均都已仍再约超达]|含|涉及|共|合计|其|且|并|等|左右|以|同比|的)/
/** So short before its number, a text that no row knows is a verb rather than whose the things are. */
const SHORTEST_OWNER = 5
const NEW_DEED = /^新\p{Script=Han}{1,2}$/u
const LONGEST_THING = 6

/** A number stands right before the noun of what it counts, and its words end there. */
function isThingBehind({ quantity, before, behind, runs_on }: Mention, noun: string, language: Language): boolean {
  // 帮扶32.8万就业困难群众: people without a measure word.
  const { dimension, unit } = quantity.unit ?? { dimension: quantity.factor >= MANY ? 'person' : '', unit: '' }
  if (runs_on || noun.length < 2 || !THINGS.has(dimension) || unit.endsWith(OCCASION)) return false
  const text = behind.trim()
  if (
    HAS_VALUE.test(before.trim()) ||
    OPEN.test(before.trim()) ||
    SAID_OF_VALUE.test(text) ||
    language.closing.at(text)
  )
    return false
  const word = language.leading.at(text)
  return word === null || language.names.at(text) !== null || word.value.some(({ role }) => role === 'nominal')
}

/** What is done for something, however short its name: 稳就业20条措施. */
const DONE = /(?:措施|举措)$/

/**
 * 营商环境21条升级举措: whose the things are; a short verb that no row knows (调整316项行政职权) is no part of their name, unless that
 * alone would be a stock of the area: 对口帮扶217所学校.
 */
function ownerBefore({ before, adjoins }: Mention, name: string, noun: string, language: Language): string {
  // 8大类43项民生实事: the words between two numbers are of the first.
  if (!before.trim().endsWith(name) || (adjoins && before.trim() === name)) return ''
  const isOf = noun.length <= LONGEST_THING && (name.length >= SHORTEST_OWNER || isOwner(name) || DONE.test(noun))
  return isOf || resolveIndicator(noun, language) !== null ? name : ''
}

/** 调整316项行政职权: what a number stands right before is what it counts, unless the words before it are a name that the registry knows. */
export const countedBehind: Attachment = {
  example: '调整316项行政职权。',
  counterexample: '高新技术企业316家，行政职权50项。',
  attach: (facts) => {
    const { mention, subject, cues, counted, behind, isListedBefore, isPart, language } = facts
    const { name } = subject
    // 市级65个重点项目: of what grade.
    if (isGrade(name) && mention.before.trim() === name && language.isThing(counted.noun))
      return readingAs(facts, name + behind, 'name_behind', cues)
    if (name.length < 2 || isListedBefore || isPart || !isThingBehind(mention, counted.noun, language)) return null
    if (resolveIndicator(name, language) !== null || language.heads.isHead(name)) return null
    // 新缔结3对友城: new, by a verb that no row knows.
    if (NEW_DEED.test(name) && mention.before.trim().endsWith(name))
      return readingAs(facts, behind, 'name_behind', { ...cues, measure: cues.measure ?? 'increment' })
    return readingAs(facts, ownerBefore(mention, name, behind, language) + behind, 'name_behind', cues)
  },
}

/** 90万亩禁牧休牧｜等工程按时完工: what all the members are, and what becomes of them, are no part of the last. */
const REST_OF_LIST =
  /(?<=^[^、等]{2,20})等(?:重点|重大|民生|建设)?(?:工程|项目|任务|工作)(?:建设)?\p{Script=Han}{0,6}$/u

/** 8500人实现脱贫: what they came to, without the verb. */
const COMES_TO = /^实现(?!.*的)(?=\p{Script=Han}{2})/u

const BY = /^(?:凭借?|靠|通过|依托|经)(?=\p{Script=Han}{3,20}$)/u
const isOfPeople = ({ quantity, behind }: Mention): boolean => quantity.unit?.unit === '人' && BY.test(behind.trim())

/** 贡献了全省四成的贸易增量: a part of what all have. */
const OF_WHOLE = /(?:占|贡献|创造|集聚|拥有|承担)[了着]?(?:全[省市区县州])$|(?:全国|世界|全球)$/

const LONGEST_OF_ANY_KIND = 2
const ONE_EXAMPLE = /^[^、]{3,}$/u

/** 出台土地整理等12项政策: a noun that says little goes with its one example. */
function withExample({ mention, subject, counted, language }: MentionFacts, name: string): string {
  const isBare =
    name === counted.noun && name.length <= LONGEST_OF_ANY_KIND && resolveIndicator(name, language) === null
  const isOne = /等$/.test(mention.before.trim()) && ONE_EXAMPLE.test(subject.name)
  return isBare && isOne ? `${subject.name.replace(/等$/, '')}等${name}` : name
}

/** 为260名新市民｜提供免费培训: for whom, and what. */
const FOR = /(?:为|给|向|面向)$/
const SERVED =
  /^(?<whom>\p{Script=Han}{2,12}?)(?:免费|统一|累计)*(?:提供|开展|发放|办理|进行)了?(?<what>\p{Script=Han}{2,14})$/u

/** 为社区800人｜进行免费体检: what, where those it is for stand before the number. */
const SERVICE = /^(?:免费|统一)?(?:提供|开展|发放|办理|进行)了?(?<what>\p{Script=Han}{2,14})$/u
const FOR_THOSE = /^[为给向对](?=\p{Script=Han}{2})/u

/** What was done for those that are counted; null if nothing is told. */
export function serviceOf({ before, behind, runs_on }: Mention): string | null {
  return runs_on || !FOR_THOSE.test(before.trim()) ? null : (SERVICE.exec(behind.trim())?.groups?.what ?? null)
}

function servedTo({ before, behind }: Mention): string | null {
  const { whom, what } = (FOR.test(before.trim()) ? SERVED.exec(behind.trim())?.groups : undefined) ?? {}
  return whom === undefined || what === undefined ? null : whom + what
}

const SOLVES = /(?:解决|化解|消除)了?$/
const TROUBLE = /^[\p{Script=Han}“”]{2,14}?(?:问题|困难)$/u

/** 解决310户群众｜用水问题: whose trouble was seen to, and what trouble; null if the words tell of none. */
function troubledOf({ before, behind, runs_on }: Mention, { people }: Language): string | null {
  const said = behind.trim()
  if (runs_on || !SOLVES.test(before.trim()) || !TROUBLE.test(said)) return null
  const whom = people.all(said).findLast(({ end }) => end < said.length - 2)
  if (whom === undefined) return null
  const what = said.slice(whom.end).replace(/^的/, '')
  return `解决${what}的${said.slice(0, whom.end)}`
}

/** 培育120家高新技术企业: a number that nothing before it names is named by what stands after it, if anything does. */
export function namedBehind(facts: MentionFacts): Reading {
  const { mention, subject, cues, behind, isPart } = facts
  // 对新认定的企业给予20万元奖励: what is said of the words before is not said of the name after.
  // 关税降幅较大的5048种商品: what has fallen is not how many there are.
  const isFall = cues.direction === 'down' && mention.before.trim().endsWith('的')
  // 新增东湖、西山2家景区: the examples are as new as those that are counted.
  const isOther =
    subject.name.length > 1 &&
    !(facts.isListedBefore && facts.language.openingOf(mention.before).cues.measure === 'increment')
  // 提升12所学校基础设施: what is improved is not so many more.
  const isImproved =
    subject.name === '' && cues.measure === 'growth' && COUNTABLE.has(mention.quantity.unit?.dimension ?? '')
  const said = isOther || isFall || isImproved ? { ...cues, measure: null, direction: null } : cues
  // 600人凭技能评定加薪: those who are counted have no noun but their measure word.
  const served =
    isPart || mention.runs_on ? null : (serviceOf(mention) ?? servedTo(mention) ?? troubledOf(mention, facts.language))
  if (served !== null) return readingAs(facts, served, 'name_behind', said)
  if (isOfPeople(mention)) return readingAs(facts, `${mention.behind.trim()}的人`, 'name_behind', said)
  const whole = mention.behind.startsWith('的') ? OF_WHOLE.exec(mention.before.trim())?.[0].slice(-2) : undefined
  const name = isPart
    ? behind + (whole === undefined || behind === '' ? '' : `占${whole}比重`)
    : withDeedBefore(
        mention.before,
        withExample(facts, behind.replace(REST_OF_LIST, '').replace(COMES_TO, '')),
        facts.language,
      )
  return readingAs(facts, name, 'name_behind', isPart ? { ...said, measure: said.measure ?? 'share' } : said)
}
