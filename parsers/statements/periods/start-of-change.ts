import type { NamedPeriod } from '../../values/period.ts'
import type { Reading } from '../sentence/reading.ts'

const FROM = /[从由自]$/

/** True for the value that a change starts from: 由5亿元增加到9亿元. */
const startsChange = ({ cues, rule, is_open, mention: { before } }: Reading): boolean =>
  cues.status === 'baseline' && (rule === 'paired' || is_open || FROM.test(before.trim()))

/** The period that a value of a sentence has by itself, in the order of the sentence. */
export type PeriodOfChange = (reading: Reading, own: NamedPeriod | null) => NamedPeriod | null

/**
 * Keeps the year that the first change of a sentence starts from, which is that of the others: 产值从2017年的5亿元提高到2021年的9亿元，税收从1亿元提高到2亿元.
 */
export function periodsOfChanges(): PeriodOfChange {
  let held: NamedPeriod | null = null
  let isEnd = false
  return (reading, own) => {
    const { dated } = reading.mention
    const isStart = startsChange(reading)
    if (dated && isStart) held = own
    // A year that ends no change begins to tell of something else.
    else if (dated && !isEnd) held = null
    isEnd = isStart
    return isStart && !dated ? (held ?? own) : own
  }
}
