import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Opening } from './subject.ts'

/** What is said of one building, works or firm, and means nothing without it. */
const FIGURE =
  /^(?:项目|工程)?(?:计划|概算|预计|估算|规划|核定)?(?:总投资额?|投资|占地(?:总?面积)?|总?建筑面积|总?用地面积|校舍面积|规划(?:总?面积)|营业面积|总?装机容量|总?库容|设计库容|日?处理能力|床位|病床|学生|在校学生|在校生|学位|教职工|专任教师|职工|员工|停车位|藏书|年产能)$/u

/** True for a figure of one thing that does not say of which. */
export const isFigureOfThing = (name: string): boolean => FIGURE.test(name)

/** 青岭小学地处正街西侧，…; 青岭水库扩建工程，…: what may stand between the thing that a sentence begins with and what is said of it. */
const AFTER_THING =
  /^(?:[，,：:。]|地处|位于|坐落|由|是|系|属|始建|创办|成立|于|总|计划|规划|拟|现有|已|建成|开工|投产|占地|建筑|概算|(?:建设|改造|扩建|迁建)(?:[，,：:。]|$)|$)/
/** 42个新开工项目: how many of them there are is no part of their name. */
const BEFORE_THING = /^[\s\p{P}\d]{0,8}(?:(?<=\d)[个项家座条处所])?/u
/** A thing is named in one stretch without marks and figures. */
const STRETCH = /^[^，,。；;：:\d、]{2,36}/
const SHORTEST = 3
const LONGEST = 36
const OF_ANY = /^(?:该|本|此|全部|[各每]个?)?/

/** True for a text that ends in what is built or run: 东岭水库. */
export const isWorks = (text: string, { works }: Lexicon): boolean => works.before(text) !== null

/** The shortest beginning of a text that ends in such a word, if what follows may be said of it. */
function thingAt(text: string, { works }: Lexicon): string | null {
  const stretch = STRETCH.exec(text)?.[0] ?? ''
  for (const { end } of works.all(stretch)) {
    if (end <= LONGEST && AFTER_THING.test(text.slice(end))) return text.slice(0, end)
  }
  return null
}

/** Reads the thing that a sentence or a heading begins with; null if it begins with none. */
export type ThingReader = (text: string) => string | null

/** Makes a reader of things. */
export const thingReader =
  (lexicon: Lexicon, openingOf: (clause: string) => Opening): ThingReader =>
  (text) => {
    const thing = thingAt(text.replace(BEFORE_THING, ''), lexicon)
    const named = thing === null ? '' : openingOf(thing).rest
    const isAlone = lexicon.works.at(named.replace(OF_ANY, ''))?.word === named.replace(OF_ANY, '')
    return named.length < SHORTEST || isAlone ? null : named
  }
