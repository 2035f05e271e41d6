import { sentenceTexts } from '../../text/sentence.ts'
import { isRead, readPeriods } from '../../values/period.ts'
import type { Frame } from './frame.ts'
import type { SceneReader } from './heading-scene.ts'
import { ownPeriods, type Scene, sceneFrom } from './scene.ts'

/** 十件民生实事, 10项惠民工程: deeds that are counted, to be told one by one. */
const COUNTED =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:件|项|大|个方面)(?:的)?(?:重点|重大|惠民|利民|为民|便民|民生|实际|大事和)*(?:实事|大事|工程)/

/**
 * A sentence somewhere in a paragraph that announces the deeds of a year, whose list comes after it: 2月3日，县人代会票决出2025年十件民生实事. Null if the
 * paragraph holds none, or none with a year of its own.
 */
export function announcedList(
  text: string,
  path: readonly string[],
  frame: Frame,
  { grammar }: SceneReader,
): Scene | null {
  const sentence = COUNTED.test(text) ? sentenceTexts(text).findLast((one) => COUNTED.test(one)) : undefined
  const at = sentence === undefined ? -1 : sentence.search(COUNTED)
  const named = sentence === undefined ? [] : ownPeriods(readPeriods(sentence.slice(0, at), frame, grammar))
  const year = named.findLast((one) => isRead(one) && one.kind === 'in' && one.freq === 'A')
  if (year === undefined) return null
  const { look, period, years } = sceneFrom([year], null, frame)
  return { level: 'passage', words: year.text, path, look, period, years, isOfList: true }
}
