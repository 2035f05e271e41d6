import type { Opening } from './subject.ts'

/** What is said of one building, works or firm, and means nothing without it. */
const FIGURE =
  /^(?:项目|工程)?(?:计划|概算|预计|估算|规划|核定)?(?:总投资额?|投资|占地(?:总?面积)?|总?建筑面积|总?用地面积|校舍面积|规划(?:总?面积)|营业面积|总?装机容量|总?库容|设计库容|日?处理能力|床位|病床|学生|在校学生|在校生|学位|教职工|专任教师|职工|员工|停车位|藏书|年产能)$/u

/** True for a figure of one thing that does not say of which. */
export const isFigureOfThing = (name: string): boolean => FIGURE.test(name)

const THINGS =
  '项目|工程|小学|中学|学校|学院|幼儿园|医院|卫生院|敬老院|产业园|工业园|园区|公园|广场|中心|基地|电站|电厂|水厂|处理厂|公司|集团|水库|大桥|隧道|公路|客运站|展览馆|图书馆|博物馆|体育馆|文化馆|小区|综合体|市场|景区|合作社'
/** 青岭小学地处正街西侧，…; 青岭水库扩建工程，…: the thing that a sentence begins with. */
const OPENS = new RegExp(
  `^[\\s\\p{P}\\d]{0,8}(?<thing>[^，,。；;：:\\d、]{2,30}?(?:${THINGS}))(?=[，,：:。]|地处|位于|坐落|由|是|系|始建|创办|成立|于|总|计划|规划|拟|现有|已|建成|开工|投产|占地|建筑|概算|(?:建设|改造|扩建|迁建)(?:[，,：:。]|$)|$)`,
  'u',
)
const SHORTEST = 3
const ALONE = new RegExp(`^(?:该|本|此|全部|[各每]个?)?(?:${THINGS})$`)

/** Reads the thing that a sentence or a heading begins with; null if it begins with none. */
export type ThingReader = (text: string) => string | null

/** Makes a reader of things. */
export const thingReader =
  (openingOf: (clause: string) => Opening): ThingReader =>
  (text) => {
    const thing = OPENS.exec(text)?.groups?.thing
    const named = thing === undefined ? '' : openingOf(thing).rest
    return named.length < SHORTEST || ALONE.test(named) ? null : named
  }
