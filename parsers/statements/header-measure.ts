import type { Measure, Status } from '../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'

/**
 * Words of a header that tell the measure, the first that occurs. 新增…总数 counts what is new; 培育数 and 任务数 are what is
 * to be added, however the header names it.
 */
const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/增长|增速|增幅|增减|涨幅|同比|环比/, 'growth'],
  [/占比|比重|占.+比例/, 'share'],
  [/新增|净增|新培育|培育数|培育目标|新认定|新建|引进数|入库数|增量|新种/, 'increment'],
  [/存量|保有量|总数|总量|现有/, 'level'],
]

/** A caption tells no more than that its figures are to be added: 2024年培育目标任务表. */
const ADDED = /新增|净增|新培育|培育数|培育目标|新认定|新建|增量|新种/

/** Header words that state a status, the first that occurs. */
const STATUSES: readonly (readonly [RegExp, Status])[] = [
  [/现状|基期|基准|基数/, 'baseline'],
  [/目标|规划|预期|计划|任务/, 'target'],
  [/实际|完成|实绩|实现值|达到值/, 'achieved'],
]

/** Headers that say how a value is meant and name nothing. */
const MEANT =
  /^(?:存量|新增|增量|净增|绝对[量值数]|实绩|数值|累计|期末|占比|比重|同比|环比|本[月期季年]止?(?:累计)?|(?:[较比])?(?:上年|去年)?(?:同期)?(?:同比|环比)?(?:名义|实际)?(?:增长|增速|增幅|增减|涨幅)(?:率|幅度)?)[数量]?$|^(?:规划|预期|计划|实际|实现|完成|达到|目标|任务|现状|基期|基准|基数|绩效)*(?:目标|指标|完成|实现|实际)?(?:值|数|情况|量)?$/

/** True for a header that tells measure, status or time and nothing else. */
export const isMeaningOnly = (label: string): boolean => MEANT.test(label)

/** The measure that the headers tell, the innermost first, then the caption, then the registry. */
export function measureIn(path: readonly string[], title: string, indicator: Indicator | null): Measure | null {
  for (const label of path.toReversed()) {
    const said = MEASURES.find(([words]) => words.test(label))
    if (said) return said[1]
  }
  return ADDED.test(title) ? 'increment' : (indicator?.measure ?? null)
}

/** The status that the headers tell; null where they tell none. */
export const statusIn = (path: readonly string[]): Status | null =>
  STATUSES.find(([words]) => words.test(path.join('')))?.[1] ?? null
