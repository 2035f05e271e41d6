import type { NamedPeriod } from '../../values/period.ts'

/** 近5年来, 2018年以来: years that reach back from the document. */
const REACHES_BACK = /^(?:最?近|过去).{1,4}年|年(?:以)?来$/
/** 新高, 最低, 首次: the best or first of those years. */
const RECORD = /^(?:以?来)?的?(?:历史)?(?:同期)?(?:新高|新低|最|首次|首位|之最)/
const REACH = 8

/** 创10年来新高, 为近5年最大降幅: years that a value is the best of, not those that it is of. */
const isOfRecord = ({ text, to }: NamedPeriod, sentence: string): boolean =>
  REACHES_BACK.test(text) && RECORD.test(sentence.slice(to, to + REACH))

/** The periods of a sentence that values may be of. */
export const withoutRecords = (periods: NamedPeriod[], sentence: string): NamedPeriod[] =>
  periods.some((period) => isOfRecord(period, sentence))
    ? periods.filter((period) => !isOfRecord(period, sentence))
    : periods
