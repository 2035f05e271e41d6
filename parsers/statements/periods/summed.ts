import type { Period } from '../../values/period.ts'
import { isSeveralYears } from '../context/frame.ts'
import type { Reading } from '../sentence/reading.ts'

/** 期间共完成投资178亿元: a sum over the years, where 累计达到200家 is how things stand at their end. */
const SUMMED =
  /(?:累计|合计|总共|共)(?:实现|完成|投入|投资|争取|引进|新增|建设|新建|改造|发放|筹集|筹措|获得|获批|实施|减免|化解|转移|培训|接待|销售|出口|生产|清理|拨付|安排|减少|淘汰)/

/** True for a value that its words add up over the several years of its period; `previous` if the one before it in a list is such. */
export const isSummed = (
  { mention: { before, joined }, cues }: Reading,
  period: Period | null,
  previous: boolean,
): boolean =>
  period !== null && isSeveralYears(period) && (SUMMED.test(before) || (previous && joined && cues.comparator === null))
