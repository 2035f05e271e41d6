import type { Area } from '../../datasets/reference/index.ts'

/** A name of areas that a text holds, and where. */
interface Hit<T> {
  name: string
  form: 'full' | 'short'
  areas: readonly T[]
}

interface Place {
  text: string
  start: number
  end: number
}

/** 市 after a short name, but for 市场, 市区, 县域, 区级 and the like, which are words of their own. */
const LEVEL = /^[省市县区州旗盟](?![场区域级直块间内外县情长])/
const HAN = /\p{Script=Han}/u
/** 在和县, 赴和县: words of one character that no name begins with. */
const PREPOSITIONS = new Set('在于赴与到至为向由从对及')
const SHORT_COUNTY = 2

/**
 * Those among the areas of a name that the text can mean. After a short name 市 or 县 tells which: 海南州 is not 海南省, and
 * 石门市 is not 石门县, but a place that the tables do not know, or one of another time.
 */
export function areasOfLevel<T extends Pick<Area, 'name' | 'aliases'>>(
  { name, form, areas }: Hit<T>,
  { text, end }: Place,
): readonly T[] {
  const level = form === 'short' ? LEVEL.exec(text.slice(end, end + 2))?.[0] : undefined
  if (level === undefined) return areas
  const isNamedSo = (printed: string) => printed.startsWith(name) && printed.endsWith(level)
  return areas.filter((area) => [area.name, ...area.aliases].some(isNamedSo))
}

/** 坪县 after 松原: one or two characters and the level of a county or district, but for 市区, 全县 and the like. */
const LONGER =
  /^(?![全各我本该两等及和与])\p{Script=Han}{1,2}[县旗]|^(?![市城郊矿新老片园景灾山库林牧校社小辖全各我本该两等及和与])\p{Script=Han}[区市](?![域场])/u

/**
 * True for a short name that is the head of one that the tables do not know: 松原 in 松原坪县. `follows` tells whether a known
 * name begins after it; after a province comes any county.
 */
export const isHeadOfName = (
  { form, areas }: Hit<Pick<Area, 'level'>>,
  { text, end }: Place,
  follows: (at: number) => boolean,
): boolean =>
  form === 'short' &&
  LONGER.test(text.slice(end, end + 4)) &&
  !areas.some(({ level }) => level === 'province') &&
  !follows(end)

/**
 * True for a name that is the tail of one that the tables do not know: 和县 inside 宁和县, a county of one character with one
 * more before it where a name begins. `lastEnd` is where the area named before it ends.
 */
export function isTailOfName({ name, form }: Hit<unknown>, { text, start }: Place, lastEnd: number): boolean {
  if (form !== 'full' || name.length !== SHORT_COUNTY || start === 0 || start === lastEnd) return false
  const before = text[start - 1]!
  if (!HAN.test(before) || PREPOSITIONS.has(before)) return false
  const begins = start - 1
  return begins === 0 || begins === lastEnd || !HAN.test(text[begins - 1]!)
}
