import type { Lexicon } from '../../lexicon/lexicon.ts'
import { dimensionOf } from '../units/dimension.ts'
import type { SensedColumn } from './flow.ts'

/** 造林任务及补贴资金分解表 sets what is to be done as well. */
const SETS_TASKS = /任务|目标|计划/

/** True for a column of money, by its unit or its noun. */
function isOfMoney({ sense }: SensedColumn, unitOfTable: string | null, lexicon: Lexicon): boolean {
  const [unit] = lexicon.unitLabels.namedIn(sense.unit ?? unitOfTable ?? '')
  return (unit?.unit.dimension ?? dimensionOf(sense.indicator, lexicon)) === 'money'
}

/** What a table is called, and the unit of all of it. */
interface Named {
  title: string
  unit: string | null
}

/**
 * In a table that deals out money, what the money is for is a fact beside it, if its header does not say that it is aimed
 * at: 粮食种植面积 | 补贴资金. Rewards are paid for what was done, 新发展面积 | 奖补金额; other funds for what their headers say
 * is to be done, 改造户数 | 补助资金.
 */
export function withWhatIsPaidFor<C extends SensedColumn>(
  values: readonly C[],
  { title, unit }: Named,
  lexicon: Lexicon,
): readonly C[] {
  if (!lexicon.words.is.of_money(title) || SETS_TASKS.test(title)) return values
  const isReward = lexicon.words.is.reward(title)
  const isMoney = values.map((column) => isOfMoney(column, unit, lexicon))
  if (!isMoney.includes(true)) return values
  return values.map((column, at) => {
    const { told, indicator } = column.sense
    const isToDo = !isReward && (lexicon.verbs.at(indicator) !== null || lexicon.deeds.at(indicator) !== null)
    if (told !== null || isMoney[at] || isToDo) return column
    return { ...column, sense: { ...column.sense, told: { status: 'baseline', words: '' } } }
  })
}
