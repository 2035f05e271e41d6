import type { Area } from '../../../datasets/reference/index.ts'
import { isOneLine } from '../../places/area-index.ts'
import { type AreaContext, type NamedArea, namedAreas } from '../../places/area-name.ts'
import { isMeantName, ownWords } from './area-own-name.ts'

/** 平安青岭, 健康青岭, 现代化新青岭: what every place means to be. */
const BEFORE =
  /(?:平安|法治|健康|美丽|数字|智慧|幸福|和谐|活力|文明|诚信|信用|清廉|廉洁|书香|魅力|大美|生态|绿色|宜居|品质|实力|富裕|富强|富美|无废|食安|现代化|新时代)(?:的)?新?$/
/** 青岭人民, 青岭大地, 青岭好人: whose they are. */
const BEHIND = /^(?:好人|人民|儿女|大地|实际|精神|样板|新篇章|答卷|模式|故事|经济社会|籍)/
const LONGEST = 5

/** Two slogans, or one beside the name alone, three times in all. */
const NEEDED = 2
const NEEDED_WITH_NAME = 3

/** 县职校, 区教育局: bodies of a place that is not named, by the last letter of its name. */
const OWN_BODIES: Readonly<Record<string, RegExp>> = {
  县: /(?:^|[^\u4e00-\u9fff])县(?!级|域|处|以)\p{Script=Han}/u,
  旗: /(?:^|[^\u4e00-\u9fff])旗(?!级|域|帜|舰)\p{Script=Han}/u,
  区: /(?:^|[^\u4e00-\u9fff])区(?!级|域|块|内|间|别|划)\p{Script=Han}/u,
  市: /(?:^|[^\u4e00-\u9fff])市(?!级|域|场|内|民|面|值)\p{Script=Han}/u,
}

/** What is said of a place in one slogan, as printed; null if its name stands in none. */
function sloganAt({ start, end }: NamedArea, text: string): string | null {
  const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0]
  if (before !== undefined) return before + text.slice(start, end)
  const behind = BEHIND.exec(text.slice(end, end + LONGEST))?.[0]
  return behind === undefined ? null : text.slice(start, end) + behind
}

interface Told {
  slogans: Set<string>
  count: number
}

function told(mentions: readonly NamedArea[], { text, index }: AreaContext): Map<Area, Told> {
  const found = new Map<Area, Told>()
  for (const one of mentions) {
    const { area, form, name } = one
    if (form !== 'short' || area.level !== 'county' || index.isWord(name)) continue
    const known = found.get(area) ?? { slogans: new Set(), count: 0 }
    const slogan = sloganAt(one, text)
    if (slogan !== null) known.slogans.add(slogan)
    found.set(area, { ...known, count: known.count + 1 })
  }
  return found
}

const isTold = ({ slogans, count }: Told): boolean =>
  slogans.size >= NEEDED || (slogans.size > 0 && count >= NEEDED_WITH_NAME)

/** True if the text tells besides that it is of such a place: 全县, or the bodies of a county beside the city or province that it lies in. */
function isSuch(area: Area, mentions: readonly NamedArea[], { text, index }: AreaContext): boolean {
  if (ownWords(area, text) > 0) return true
  const bodies = OWN_BODIES[area.name.at(-1)!]
  return (bodies?.test(text) ?? false) && mentions.some((one) => index.above(area).includes(one.area))
}

/**
 * The county whose short name a text puts into slogans (平安青岭, 青岭好人), with words of its own beside it, if it writes out no place
 * elsewhere. Short names that are words as well are none.
 */
export function areaBySlogan(context: AreaContext): { area: Area; slogans: string[] } | null {
  const mentions = namedAreas(context.text, context)
  const [only, ...others] = [...told(mentions, context)].filter(([, found]) => isTold(found))
  if (only === undefined || others.length > 0) return null
  const [area, { slogans }] = only
  const isElsewhere = mentions.some(
    (one) =>
      one.form === 'full' &&
      one.area.level === 'county' &&
      isMeantName(one, context.text) &&
      !isOneLine(area, one.area, context.index),
  )
  return !isElsewhere && isSuch(area, mentions, context) ? { area, slogans: [...slogans] } : null
}
