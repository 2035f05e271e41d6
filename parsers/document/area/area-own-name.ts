import type { Area } from '../../../datasets/reference/index.ts'
import { isOneLine } from '../../places/area-index.ts'
import { type AreaContext, areasInText, type NamedArea } from '../../places/area-name.ts'

/** How a text speaks of the place it is of, by the last letter of that place's name: 我县, 全区. */
const OWN_WORDS: readonly { ending: RegExp; own: RegExp }[] = [
  { ending: /[县旗]$/, own: /[我全本该][县旗]/g },
  { ending: /区$/, own: /[我全本该]区/g },
  { ending: /[市州盟]$/, own: /[我全本该][市州盟]/g },
]

/** 城北区, 东区: names that are words of any town. */
const ANY_TOWN = /^[城东西南北中市新老郊矿]{1,3}[区县市]$/
const SHORTEST = 3
/** So often must a text write out the name of its own place; in its first lines once is enough. */
const NEEDED = 2
const OPENING = 120
const INDENT = 2
/** A place elsewhere may be written out once for so many times of its own. */
const OUTWEIGHS = 6

/** Before a place that is not the writer's: partners, models, destinations. */
const OTHER = /(?:[与和同及赴到向]|支持|支援|援助|帮扶|协作|学习|考察|借鉴|对接|推广|来自|引进)$/
const REACH = 4

const countOf = (text: string, word: RegExp): number => text.match(word)?.length ?? 0

/** How often a text speaks of the place that an area would be; none if it speaks more often of a larger or smaller one. */
export function ownWords({ name }: Area, text: string): number {
  const counts = OWN_WORDS.map(({ ending, own }) => ({ isOwn: ending.test(name), count: countOf(text, own) }))
  const own = counts.find(({ isOwn }) => isOwn)?.count ?? 0
  return counts.some(({ isOwn, count }) => !isOwn && count >= own) ? 0 : own
}

/** 我代表市人民政府: for whom who speaks does, whatever else the text calls its own. 全区 is all of an autonomous region too. */
const SPEAKER = /我(?:谨)?代表([省市县区州旗盟])(?:人民)?政府/

/** True if the speaker of a text stands for the government of such a place as an area is. */
export const speaksForSuch = ({ name }: Area, text: string): boolean => {
  const kind = SPEAKER.exec(text)?.[1]
  return kind !== undefined && name.endsWith(kind)
}

const isDistinct = ({ name, level }: Area): boolean => level !== 'province' && !ANY_TOWN.test(name)

/** 渠县, but 完成县级试点 and 管理县道: a name of two characters begins a text, a clause or an object. */
const BEFORE_SHORT_NAME = /(?:^|[^\u4e00-\u9fff]|[将在对于向由为到]|中共|现就)$/
const CLAUSE_REACH = 2

/** True if a name that a text writes out is one there. */
export const isMeantName = ({ area: { name }, start }: NamedArea, text: string): boolean =>
  name.length >= SHORTEST || BEFORE_SHORT_NAME.test(text.slice(Math.max(0, start - CLAUSE_REACH), start))

/** After a place, where its congress meets: 第十七届人民代表大会, 十八届人大, 第十二次党代会. */
const CONGRESS =
  /^(?:委员会)?第?[一二三四五六七八九十\d]{1,3}(?:届(?:人民代表大会|人大|委员会)|次(?:党员)?(?:代表大会|党代会))/u
/** 贯彻落实青岭市第十五届人大四次会议精神: a text that carries out what others resolved. */
const CARRIED_OUT = /(?:贯彻|落实|学习|根据|按照|传达)[^，。；]{0,8}$/u
const LONGEST_CONGRESS = 12
/** With its full name written once, the short name so often tells the place. */
const NEEDED_SHORT = 4

interface Written {
  count: number
  first: number
  /** How often its short name stands beside the full one. */
  short: number
  /** True if its congress meets in the text. */
  isMeeting: boolean
  /** True if its government or committee is told of. */
  isGoverning: boolean
}

/** 青岭县委, 青岭县人民政府: who writes of them in a text of 全县 writes of his own. */
const GOVERNS = /^(?:委(?!托|员|派)|(?:人民)?政府|人大|政协)/

function isMeetingAt({ start, end }: NamedArea, text: string): boolean {
  return (
    CONGRESS.test(text.slice(end, end + LONGEST_CONGRESS)) &&
    !CARRIED_OUT.test(text.slice(Math.max(0, start - LONGEST_CONGRESS), start))
  )
}

function writtenOut(mentions: readonly NamedArea[], text: string): Map<Area, Written> {
  const written = new Map<Area, Written>()
  for (const mention of mentions) {
    const { area, form, start } = mention
    if (form !== 'full' || OTHER.test(text.slice(Math.max(0, start - REACH), start))) continue
    if (!isMeantName(mention, text)) continue
    const known = written.get(area) ?? { count: 0, first: start, short: 0, isMeeting: false, isGoverning: false }
    written.set(area, {
      ...known,
      count: known.count + 1,
      isMeeting: known.isMeeting || isMeetingAt(mention, text),
      isGoverning: known.isGoverning || GOVERNS.test(text.slice(mention.end, mention.end + REACH)),
    })
  }
  for (const { area, form } of mentions) {
    const known = form === 'short' ? written.get(area) : undefined
    if (known) known.short += 1
  }
  return written
}

/** 我县 in a text on the city: it is of one of its counties. */
const OURS = /我[省市区县州旗盟]/

/** 青岭县人民政府县长一行到我县考察: who comes is from elsewhere. */
const IS_VISITED = /[到来赴向给为与]我[省市县区州旗]/

/** 在区委、区政府领导下: who writes so beside the name of one district, and of none besides, is of that one. */
const hasCommittee = ({ name }: Area, text: string): boolean =>
  ['委', '政府'].every((body) => text.includes(`${name.at(-1)}${body}`))

/** True if a place that a text writes out is the one that it is of. */
function isOwnPlace(area: Area, found: Written, text: string, isOnly: boolean): boolean {
  const { count, first, short, isMeeting, isGoverning } = found
  if (!isDistinct(area)) return false
  const words = ownWords(area, text)
  // 青岭县近年来…: a text that opens with a place and comes back to it, or in which its congress meets, speaks of no other.
  const isSubject = isOnly && (first <= INDENT || isMeeting) && !OURS.test(text)
  if (count >= NEEDED) return words > 0 || isSubject
  // 青岭第十五届人大五次会议召开 above 青岭县第十五届人民代表大会…在这里开幕.
  if (isOnly && isMeeting && short > 0) return words > 0 && !OURS.test(text)
  const isGoverned = isGoverning || (first < OPENING && hasCommittee(area, text))
  if (isOnly && words > 0 && (isMeeting || isGoverned) && !IS_VISITED.test(text)) return true
  return words >= NEEDED && (first < OPENING || short >= NEEDED_SHORT)
}

/**
 * The place that a text of some 我县 or 全区 writes out most often, at least twice, or in its first lines, or with its short name beside it;
 * with any place elsewhere written out next to never. Its short name alone is no evidence: it may be a firm, a liquor, a word.
 */
export function areaByOwnName(context: AreaContext): { area: Area; count: number } | null {
  const { text } = context
  const mentions = areasInText(context)
  const written = writtenOut(mentions, text)
  const own = [...written].filter(([area, found]) => isOwnPlace(area, found, text, written.size === 1))
  const [best, second] = own.sort(([, a], [, b]) => b.count - a.count)
  if (!best || best[1].count === second?.[1].count) return null
  const [area, { count }] = best
  const others = mentions.filter(
    (one) => one.form === 'full' && isMeantName(one, text) && !isOneLine(area, one.area, context.index),
  ).length
  return others * OUTWEIGHS <= count ? { area, count } : null
}
