import type { Area } from '../../datasets/reference/index.ts'
import { oncePer } from '../memory.ts'
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

/** The area that a mention means: inside the one named before it, if there is one. */
function meant(mention: AreaMention, outer: Area | null, context: AreaContext): Area | null {
  if (outer === null) return settled(preferred(mention, context.exists), context)
  const inside = mention.areas.filter((area) => context.exists(area) && context.index.above(area).includes(outer))
  return settled(inside, context)
}

/** The areas that a chain names, each the innermost of a run from the outside in: 江西省南昌市西湖区 is one. */
function areasOf(chain: readonly AreaMention[], context: AreaContext): NamedArea[] {
  const found: NamedArea[] = []
  let outer: NamedArea | null = null
  for (const mention of chain) {
    const { name, form, end } = mention
    const inner: Area | null = outer === null ? null : meant(mention, outer.area, context)
    // 平安重庆 names a district and a city that does not lie in it: a run of its own.
    const area: Area | null = inner ?? meant(mention, null, context)
    const start: number = inner === null || outer === null ? mention.start : outer.start
    if (inner !== null) found.pop()
    outer = area === null ? null : { area, name, form, start, end }
    if (outer !== null) found.push(outer)
  }
  return found
}

/** The areas that a text names, in its order. A name that several areas have counts if something settles which. */
export const namedAreas = (text: string, context: AreaContext): NamedArea[] =>
  chainsIn(text, context.index).flatMap((chain) => areasOf(chain, context))

/** Those that the text of a document names: several ask of it, and it is searched once. */
export const areasInText: (context: AreaContext) => readonly NamedArea[] = oncePer((context) =>
  namedAreas(context.text, context),
)
