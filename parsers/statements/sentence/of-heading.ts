import type { Paragraph } from '../../document/body/outline.ts'
import { isFigureOfThing, type ThingReader } from '../subject/thing.ts'
import type { Reading } from './reading.ts'

const INVESTED = /^(?:计划|累计|总)?(?:投资额?|投入|投入资金)$/
/** What a heading calls works that are no thing yet: 老旧小区改造和社区服务提升. */
const OF_WORK = /^(?:实施|推进|加快|开展|完成)?(?<of>[\p{Script=Han}“”]{4,24}(?:建设|改造|修复|整治|提升|工程|项目))$/u
/** A heading that speaks of works at large names none. */
const AT_LARGE =
  /^(?:重[大点])?(?:基础设施|项目|工程|城市|城乡|产业|生态|投资|经济|社会|文化|能力)*(?:建设|提升|项目|工程)$/

const isMoney = ({ mention }: Reading): boolean => mention.quantity.unit?.dimension === 'money'

/** A sentence below a heading that begins with the sum: 完成投资2亿元. */
const opens = ({ mention, name, rule }: Reading, at: number): boolean =>
  at === 0 && rule === 'name_before' && mention.clause === '' && INVESTED.test(name)

const worksOf = (heading: string): string | null => {
  const of = OF_WORK.exec(heading.trim())?.groups?.of
  return of === undefined || AT_LARGE.test(of) ? null : of
}

/**
 * 总投资8000万元 below 青岭小学迁建项目 is of that, and so is the sum that a paragraph below 农村电网改造 begins with. `isFirst`
 * tells of the first sentence of its paragraph.
 */
export function ofHeading(
  readings: readonly Reading[],
  { heading, section_path }: Pick<Paragraph, 'heading' | 'section_path'>,
  isFirst: boolean,
  thingOf: ThingReader,
): Reading[] {
  const thing = heading !== null && readings.some(({ name }) => isFigureOfThing(name)) ? thingOf(heading) : null
  if (thing !== null)
    return readings.map((one) => (isFigureOfThing(one.name) ? { ...one, name: thing + one.name } : one))
  const above = heading ?? section_path.at(-1)
  const works = above !== undefined && isFirst && readings.some(opens) ? worksOf(above) : null
  return works === null
    ? [...readings]
    : readings.map((one, at) => (opens(one, at) && isMoney(one) ? { ...one, name: works + one.name } : one))
}
