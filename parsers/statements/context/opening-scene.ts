import type { Passage } from '../../text/passage.ts'
import { firstSentence } from '../../text/sentence.ts'
import { isRead, type NamedPeriod, type Period, readPeriods } from '../../values/period.ts'
import { settledYears } from './counted-years.ts'
import { type Frame, isSeveralYears, stageOf } from './frame.ts'
import type { SceneReader } from './heading-scene.ts'
import { ownPeriods, type Scene, sceneFrom } from './scene.ts'

/** What may stand before the period that opens a sentence: 各位代表，刚刚过去的, ——这是, 一是. */
const BEFORE =
  /^[\s\p{P}]{0,6}(?:各位代表|同志们|第?[一二三四五六七八九十]{1,3}(?:是|、|，))?[\s\p{P}]{0,3}(?:回顾|回首|回望|展望|关于|即将|按照)?(?:刚刚)?(?:过去的?|在)?[\s\p{P}]{0,2}$/u

/** True if a period stands where its sentence begins. */
export const opens = (text: string, { from }: Pick<NamedPeriod, 'from'>): boolean =>
  from <= 16 && BEFORE.test(text.slice(0, from))

/** 各位代表！ */
const ADDRESS = /^[\s\p{P}]*(?:各位代表|各位委员|同志们)[\s\p{P}]*$/u
/** 主要目标如下：, 要努力实现以下目标： */
const INTRODUCES = /[：:]\s*$|(?:以下|如下|下列)[^。；，]{0,12}[。：:]?\s*$/
/** Of a sentence, as much as its opening may take. */
const OPENING = 48
/** Of a paragraph, as much as tells whether a list follows. */
const LONGEST_END = 30
const HAS_FIGURE = /\d[\d.,]{0,24}\s?(?:%|％|[亿万千百]|[个家项元人次条座台套户所公米亩吨])/

/** True for a text that says how many. */
export const hasFigure = (text: string): boolean => HAS_FIGURE.test(text)

/** A line of a list: —— or 一是 or 1. or （1） before its words, or 这十件实事分别是. */
export const isListed = (text: string): boolean =>
  /^[\s\u3000]*(?:——|这[“"]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[件项大]|—|[一二三四五六七八九十]{1,3}是|[（(]?\d{1,2}[)）.．、]|[●•·▪■◆★-])/.test(
    text,
  )

/** 2月11日 in a text that nothing dates: the day of some event, of which nothing after it is. */
const OF_DAYS = /[日号月旬]$/

/** A whole year or several, or one that counts from a time of the document that is not known. */
function isWhole(period: NamedPeriod): boolean {
  if (!isRead(period)) return true
  // 全年 alone is of whatever year holds already.
  return period.kind === 'in' && !period.is_assumed && (period.freq === 'A' || isSeveralYears(period))
}

/** A year long past is only mentioned: 2019年获批. */
const isNear = (period: NamedPeriod, { year }: Frame): boolean =>
  !isRead(period) || year === null || Number(period.end.slice(0, 4)) >= year - 1

/** 2024年，全县…: in what tells how things stand, a year that is over opens all that is told below it. */
const tellsOfYear = (period: NamedPeriod, { genre, today, period: titled }: Frame): boolean =>
  genre?.default_status === 'achieved' &&
  isRead(period) &&
  period.freq === 'A' &&
  // 2023年普查结果 in the bulletin of 2024 is an aside.
  (titled === null || titled.end === period.end) &&
  (today === null || stageOf(period, today) === 'over')

/** What is known where a paragraph stands. */
interface Around {
  frame: Frame
  /** Several years that a heading or passage names. */
  years: Period | null
  /** True below a heading with a single year. */
  isInYear: boolean
  /** True if the nearest heading or passage with a period names several years. */
  isInYears: boolean
}

const isYearOver = (period: NamedPeriod, { today, plan }: Frame): boolean =>
  isRead(period) &&
  period.freq === 'A' &&
  !isSeveralYears(period) &&
  stageOf(period, today ?? plan?.start ?? null) === 'over'

/** 2008年全市生产总值516亿元: a look at all of a year, in a text that nothing dates or names. */
const OF_ALL = /^[\s\p{P}]*20\d{2}年，?(?:全[省市县区州旗]|我[省市县区州旗])(?:地区)?(?:生产总值|经济总量|经济社会)/u
const isReviewed = (text: string, { genre, year }: Frame): boolean =>
  genre === null && year === null && OF_ALL.test(text)

/**
 * What a paragraph says to those after it: 过去一年…, “十四五”时期是…的五年, 今年主要预期目标是：…. Outside reports only a
 * sentence without figures sets a scene, or one that introduces a list.
 */
export function openingScene(
  body: Passage,
  path: readonly string[],
  { frame, years, isInYear, isInYears }: Around,
  { grammar, looks }: SceneReader,
): Scene | null {
  const text = firstSentence(body.text, (sentence) => !ADDRESS.test(sentence))
  // The title of a page that prints head and text in one line opens no passage.
  if (text === null || (frame.title !== null && text.trim().startsWith(frame.title))) return null
  const named = ownPeriods(readPeriods(text.slice(0, OPENING), frame, grammar))
    .filter((one) => isRead(one) || !OF_DAYS.test(one.text))
    .map((one) => settledYears(one, years))
  const [period] = named
  const introduces = INTRODUCES.test(body.text.slice(-LONGEST_END))
  const told = looks.ofSentence(text)
  // 全年收入80亿元，具体是：: the year of 全年 is the one that holds already, and a list after it has no other.
  const isAssumed = period !== undefined && isRead(period) && period.is_assumed
  if (!period || isAssumed || !opens(text, period)) return lookAlone(path, told ?? effortOf(text), introduces)
  // （2024—2026年） is a subtitle.
  if (!/\p{Script=Han}{2}/u.test(text.slice(period.to)) || !isNear(period, frame)) return null
  // 近三年新增20家 below 2023年工作回顾 counts something, and opens nothing.
  if (isInYear && isRead(period) && isSeveralYears(period) && HAS_FIGURE.test(text)) return null
  // 2021年，产值达到9亿元 below 过去五年工作回顾 says how things stood at its end.
  if (isInYears && isYearOver(period, frame) && HAS_FIGURE.test(text)) return null
  const isSetting =
    frame.genre?.genre === 'report' || tellsOfYear(period, frame) || !HAS_FIGURE.test(text) || isReviewed(text, frame)
  if (!(isWhole(period) && isSetting) && !introduces) return null
  const scene = sceneFrom([period], told ?? lookOfWords(text), frame)
  return {
    level: 'passage',
    words: period.text,
    path,
    look: scene.look,
    period: scene.period,
    years: scene.years,
    isOfList: !(isWhole(period) && isSetting),
  }
}

/**
 * True if a paragraph opens with a time after that which a passage before it set: 2025年1—4月，… after 2024年，…. What comes after
 * it is no longer of the year before.
 */
export function opensLater(body: Passage, scenes: readonly Scene[], frame: Frame, { grammar }: SceneReader): boolean {
  const set = scenes.find(({ level, period }) => level === 'passage' && period !== null && isRead(period))?.period
  if (!set || !isRead(set)) return false
  const text = firstSentence(body.text) ?? ''
  const [period] = ownPeriods(readPeriods(text.slice(0, OPENING), frame, grammar))
  if (!period || !isRead(period) || !opens(text, period)) return false
  return period.start !== null && period.start > set.end
}

/** 一年的接续奋斗，民生更有温度: an effort that was made. */
const EFFORT = /^[\s\p{P}]{0,3}[一二三四五]年的\p{Script=Han}{2,10}[，,]/u
const effortOf = (text: string) => {
  const words = EFFORT.exec(text)?.[0]
  return words === undefined ? null : ({ look: 'back', words } as const)
}

/** 一年来 and 这五年 look back, also if nobody knows from when. */
const lookOfWords = (text: string) =>
  /^[\s\p{P}]{0,3}(?:过去|[这近]?[一二三四五六七八九十]年[来间]|这[一二三四五]年|去年)/u.test(text)
    ? ({ look: 'back', words: text.slice(0, 8) } as const)
    : null

function lookAlone(
  path: readonly string[],
  told: ReturnType<SceneReader['looks']['ofSentence']>,
  introduces: boolean,
): Scene | null {
  if (told === null) return null
  return { level: 'passage', words: told.words, path, look: told.look, period: null, years: null, isOfList: introduces }
}
