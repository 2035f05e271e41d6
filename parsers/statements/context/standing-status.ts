import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Paragraph } from '../../document/body/outline.ts'
import { sentenceTexts } from '../../text/sentence.ts'
import { withDigitYears } from '../../values/period/dated-form.ts'
import { type Ruling, ruling } from '../statement/level.ts'
import type { ParagraphContext } from './carrier.ts'
import { type Frame, REVIEW } from './frame.ts'
import type { Look, LookWords } from './look-words.ts'

/** Status of a value that neither a cue of its clause nor its own period decides. */
export type StandingStatus = (sentence: string) => Ruling<Status>

const statusOfLook = (look: Look): Status => (look === 'back' ? 'achieved' : 'target')

/** 总产量36万吨，增长1.1%: a level with its growth is counted, not planned. */
const COUNTED = /\d(?:亿|万)?[元吨人头亩户家个件辆](?:次)?，(?:增长|下降)\d/
/** 1—7月: months that are counted from January on have been counted. */
const MONTHS_SO_FAR = /(?<![\d—–~至到.-])1月?\s?[—–~至到-]\s?(?:[2-9]|1[0-2])月(?![底末前中])/
/** Who plans says from where on a number is good. */
const BOUNDED = /\d(?:[亿万]?\p{Script=Han}{1,3}|%)(?:以上|以内|以下)/u
/** 到2027年 is still to come for who writes so, unless it is 到2027年的. */
const BY_YEAR = /(?<!截[至止]|截)到20\d{2}年(?!的)/
/** 产值目标 is to be reached; 超过年初目标 is not, and 目标任务60个 is that of what was done. */
const GOAL = /(?<!(?:完成|低于|高于|超|好于|优于)[^，。；]{0,12})目标(?!(?:任务|数|值)?[为是]?\d)/
const BASE_YEAR = /比20\d{2}年(?:增长|下降)/
const SPAN_OF_YEARS = /[一二三四五六七八九十\d]年内/
/** 2024年，…: what is said of a year as a fact. 今年 and 到2027年 are none. */
const OF_YEAR = /^[\s\p{P}]{0,4}20\d{2}年/u

/** 入选市级“双优”计划: what is in quotes or a title is a name. */
const NAMES = /“[^“”]{1,20}”(?:计划|工程|行动)?|《[^《》]{1,60}》/g

const FIGURE = /\d[\d,]*(?:\.\d+)?/g
const YEARS = /20\d{2}(?:\s?[—–\-至]\s?20\d{2})?\s?年/g
/** 6348 and 25.8 were counted; 12800 and 6.5 may well be meant to be reached. */
const COUNTED_DIGITS = 3

const significant = (figure: string): number => {
  const digits = figure.replace(/[.,]/g, '').replace(/^0+/, '')
  return figure.includes('.') ? digits.length : digits.replace(/0+$/, '').length
}

/** True if at least half of the figures of a text are printed to the unit. Who plans rounds; who counts does not. */
function isCounted(text: string): boolean {
  const figures = text.replace(YEARS, '').match(FIGURE) ?? []
  const exact = figures.filter((figure) => significant(figure) >= COUNTED_DIGITS)
  return exact.length > 0 && exact.length * 2 >= figures.length
}

interface Told {
  back: string | null
  ahead: string | null
}

function toldBy(printed: string, looks: LookWords): Told {
  const text = withDigitYears(printed).replace(NAMES, '')
  const hints = looks.hints(text)
  const back =
    hints.back ??
    MONTHS_SO_FAR.exec(text)?.[0] ??
    BASE_YEAR.exec(text)?.[0] ??
    (BOUNDED.test(text) ? null : COUNTED.exec(text)?.[0]) ??
    null
  const ahead = hints.ahead ?? BY_YEAR.exec(text)?.[0] ?? GOAL.exec(text)?.[0] ?? SPAN_OF_YEARS.exec(text)?.[0] ?? null
  return { back, ahead }
}

/** “十三五”以来，投资累计完成23亿元: what began in the past, also in a plan, unless the sentence goes on to what is to come. */
const SINCE = '以来'
const tellsSince = (sentence: string, looks: LookWords): boolean =>
  sentence.includes(SINCE) && toldBy(sentence, looks).ahead === null

/** What the words of a text say; null if they say nothing, or both. */
function saidBy({ back, ahead }: Told, level: 'sentence' | 'paragraph'): Ruling<Status> | null {
  if ((back === null) === (ahead === null)) return null
  return back === null ? ruling('target', level, ahead!) : ruling('achieved', level, back)
}

/** What each sentence says; one that says nothing goes on about what the sentence before it was about. */
function sentenceBySentence({ passage }: Paragraph, looks: LookWords): Map<string, Ruling<Status>> {
  const said = new Map<string, Ruling<Status>>()
  let before: Ruling<Status> | null = null
  for (const text of sentenceTexts(passage.text)) {
    const told = toldBy(text, looks)
    const year = told.ahead === null ? OF_YEAR.exec(withDigitYears(text)) : null
    const own: Ruling<Status> | null =
      saidBy(told, 'sentence') ?? (year ? ruling('achieved', 'sentence', year[0]) : null)
    before = own ?? before
    if (before !== null) said.set(text, before)
  }
  return said
}

/** What the paragraphs of a text without a form say, handed on from each to the next that says nothing. */
export interface Thread {
  last: Ruling<Status> | null
}

/** What the words around a sentence say, from the nearest to the paragraph before. */
interface Worded {
  sentence: (text: string) => Ruling<Status> | null
  paragraph: Ruling<Status> | null
}

function worded(paragraph: Paragraph, looks: LookWords, thread: Thread): Worded {
  const { text } = paragraph.passage
  const told = toldBy(text, looks)
  const said = sentenceBySentence(paragraph, looks)
  const own = saidBy(told, 'paragraph')
  const counted = told.ahead === null && isCounted(text) ? ruling<Status>('achieved', 'paragraph', '') : null
  const handedOn = thread.last
  thread.last = [...said.values()].at(-1) ?? own ?? handedOn
  return { sentence: (sentence) => said.get(sentence) ?? null, paragraph: own ?? handedOn ?? counted }
}

/** Forms that look both ways, so that a heading or passage that looks ahead states targets. */
const BOTH_WAYS: ReadonlySet<string> = new Set(['report', 'reply', 'letter', 'circular', 'minutes'])

/** What a heading or passage says: in a plan that it tells where things stand, in a report either. */
function saidByScenes({ scenes }: ParagraphContext, genre: Frame['genre']): Ruling<Status> | null {
  const scene = scenes.find(({ look }) => look !== null)
  if (!scene) return null
  const status = statusOfLook(scene.look!)
  const isHeard =
    genre === null || status === 'achieved' || genre.default_status === 'target' || BOTH_WAYS.has(genre.genre)
  return isHeard ? ruling(status, scene.level, scene.words) : null
}

/** What tells nothing is taken for a plan, because plans are what is collected. */
const ASSUMED = ruling<Status>('target', 'document', '')

/** The same, worked out once for all values of a sentence. */
function ofEachOnce(judge: StandingStatus): StandingStatus {
  let last: { sentence: string; ruled: Ruling<Status> } | null = null
  return (sentence) => {
    if (last?.sentence !== sentence) last = { sentence, ruled: judge(sentence) }
    return last.ruled
  }
}

/**
 * Makes the judge of a paragraph's values. Words that leave no doubt decide for their sentence (下一步, 截至目前). Then, in a
 * text of known form, the nearest heading or passage, the order of a yearly report, in reports the words of the sentence,
 * and at last the form. If the title tells no form, the words of the sentence and of those before it come first.
 */
export function standingStatus(
  paragraph: Paragraph,
  around: ParagraphContext,
  { genre, title }: Frame,
  looks: LookWords,
  thread: Thread,
): StandingStatus {
  const above = saidByScenes(around, genre)
  // 争取 and 规划 below “十四五”时期发展成就 tell of what was done, also if no title tells what the text is.
  const reviewed = above?.level === 'section' && above.value === 'achieved' ? above : null
  const byOrder = around.order && ruling(statusOfLook(around.order), 'document', title ?? '')
  const byReview = title !== null && REVIEW.test(title) ? ruling<Status>('achieved', 'document', title) : null
  const byForm = genre && ruling<Status>(genre.default_status, 'document', genre.word)
  const isAsked = genre === null || (genre.genre === 'report' && !above && !byOrder)
  const words = isAsked ? worded(paragraph, looks, thread) : null
  return ofEachOnce((sentence) => {
    const sure = looks.ofSentence(sentence)
    if (sure) return ruling(statusOfLook(sure.look), 'sentence', sure.words)
    if (tellsSince(sentence, looks)) return ruling<Status>('achieved', 'sentence', SINCE)
    if (genre === null) return reviewed ?? words!.sentence(sentence) ?? above ?? words!.paragraph ?? ASSUMED
    return above ?? byOrder ?? byReview ?? words?.sentence(sentence) ?? byForm!
  })
}
