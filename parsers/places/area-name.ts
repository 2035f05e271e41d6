import type { Area } from '../../datasets/reference/index.ts'
import { type AreaIndex, type AreaMention, isOneLine } from './area-index.ts'

/** What else is known of a document, to tell areas of one name apart. */
export interface AreaContext {
  index: AreaIndex
  /** Whether an area exists at the time of the document. */
  exists: (area: Area) => boolean
  /** Areas that host, codes and number of the document tell. */
  areas: readonly Area[]
  /** Text in which the areas above may be named. */
  text: string
}

/** One area as a text names it, with those above it: 江西省南昌市西湖区. */
export interface NamedArea {
  area: Area
  /** As printed. */
  name: string
  form: AreaMention['form']
  start: number
  end: number
}

/** Mentions that follow each other without a gap name one area from the outside in. */
function chainsIn(text: string, index: AreaIndex): AreaMention[][] {
  const chains: AreaMention[][] = []
  for (const mention of index.mentionsIn(text)) {
    const last = chains.at(-1)
    if (last?.at(-1)?.end === mention.start) last.push(mention)
    else chains.push([mention])
  }
  return chains
}

const LEVELS: readonly Area['level'][] = ['province', 'prefecture', 'zone', 'county', 'township']

/** Those among areas of one name that the name means without more: 吉林 is the province, 吉林市 is written out. */
function preferred({ areas, form, name }: AreaMention, exists: AreaContext['exists']): readonly Area[] {
  const now = areas.filter(exists)
  // A name of today before a former name of another place: 吐鲁番市, 铜仁市.
  const own = form === 'full' ? now.filter((area) => area.name === name) : now
  const left = own.length > 0 ? own : now
  return form === 'short' && left.some(({ level }) => level === 'province')
    ? left.filter(({ level }) => level === 'province')
    : left
}

/** The one among several that something else of the document points to; null if nothing does, or to several. */
function settled(areas: readonly Area[], { index, areas: known, text }: AreaContext): Area | null {
  if (areas.length <= 1) return areas[0] ?? null
  const near = areas.filter((area) => known.some((one) => isOneLine(area, one, index)))
  if (near.length === 1) return near[0]!
  if (near.length > 1) return null
  const told = areas.filter((area) =>
    index.above(area).some(({ name, short }) => text.includes(name) || text.includes(short)),
  )
  return told.length === 1 ? told[0]! : null
}

/** The innermost area that a chain names and that lies in all named before it. */
function innermost(chain: readonly AreaMention[], context: AreaContext): NamedArea | null {
  let outer: Area | null = null
  let found: NamedArea | null = null
  for (const mention of chain) {
    const { name, form, start, end } = mention
    const all = mention.areas.filter(context.exists)
    const inside: readonly Area[] =
      outer === null ? [] : all.filter((area) => context.index.above(area).includes(outer!))
    const area: Area | null =
      inside.length > 0
        ? settled(inside, context)
        : outer === null
          ? settled(preferred(mention, context.exists), context)
          : null
    if (outer !== null && area === null) break
    if (area === null) continue
    outer = area
    found = { area, name, form, start, end }
  }
  return found
}

/** The areas that a text names, in its order. A name that several areas have counts if something settles which. */
export function namedAreas(text: string, context: AreaContext): NamedArea[] {
  return chainsIn(text, context.index).flatMap((chain) => {
    const found = innermost(chain, context)
    return found ? [{ ...found, start: chain[0]!.start }] : []
  })
}

/** Orders areas from the outside in. */
export const byLevel = (a: Area, b: Area): number => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
