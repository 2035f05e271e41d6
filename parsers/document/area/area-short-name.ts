import type { Area } from '../../../datasets/reference/index.ts'
import { isOneLine } from '../../places/area-index.ts'
import { type AreaContext, areasInText, type NamedArea } from '../../places/area-name.ts'
import { isMeantName, ownWords, speaksForSuch } from './area-own-name.ts'

/** So often must a text that nothing else places write its prefecture's short name (平安青岭, 青岭好人). */
const NEEDED = 5
/** So often must it say 全市 or 我市. */
const NEEDED_OWN_WORDS = 3
/** A place elsewhere may be written once for so many times of its own. */
const OUTWEIGHS = 4
/** 日照 is a word as well. */
const isOwn = ({ area, name }: NamedArea, { index }: AreaContext): boolean =>
  area.level === 'prefecture' && !index.isWord(name)

/** 新建, 平安: the short name of a county is a word more often than not. */
const isTelling = (one: NamedArea, text: string): boolean =>
  one.form === 'full' ? isMeantName(one, text) : one.area.level !== 'county'

function counted(mentions: readonly NamedArea[]): Map<Area, number> {
  const counts = new Map<Area, number>()
  for (const { area } of mentions) counts.set(area, (counts.get(area) ?? 0) + 1)
  return counts
}

/** Several counties of one city that a text names beside it make it sure sooner: 青岭 twice, with 东山 and 白石 that lie in it. */
const NEEDED_BESIDE = 2
const NEEDED_PARTS = 2
const NEEDED_OWN_BESIDE = 1

/** How many places a text names that lie in an area. */
const partsOf = (area: Area, mentions: readonly NamedArea[]): number =>
  new Set(
    mentions
      .filter((one) => one.area.parent_code === area.code && one.area.code !== null)
      .map(({ area: { name } }) => name),
  ).size

/** True if a text names a prefecture and speaks of some 我市 often enough. */
function isNamedOften(area: Area, count: number, mentions: readonly NamedArea[], text: string): boolean {
  const own = speaksForSuch(area, text) ? NEEDED_OWN_WORDS : ownWords(area, text)
  if (count >= NEEDED) return own >= NEEDED_OWN_WORDS
  return count >= NEEDED_BESIDE && own >= NEEDED_OWN_BESIDE && partsOf(area, mentions) >= NEEDED_PARTS
}

/**
 * The prefecture that a text of some 我市 names five times by its short name, or twice beside counties of it, with hardly any place
 * elsewhere beside it. Counties and provinces are not told so: their short names are words, or the names of those above.
 */
export function areaByShortName(context: AreaContext): { area: Area; count: number } | null {
  const mentions = areasInText(context)
  const [best, second] = [...counted(mentions.filter((one) => isOwn(one, context)))].sort(([, a], [, b]) => b - a)
  if (!best || best[1] === second?.[1]) return null
  const [area, count] = best
  const others = mentions.filter(
    (one) => isTelling(one, context.text) && !isOneLine(area, one.area, context.index),
  ).length
  return others * OUTWEIGHS <= count && isNamedOften(area, count, mentions, context.text) ? { area, count } : null
}
