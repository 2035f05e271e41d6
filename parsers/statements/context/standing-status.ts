import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Paragraph } from '../../document/body/outline.ts'
import { sentenceTexts } from '../../text/sentence.ts'
import { withDigitYears } from '../../values/period/dated-form.ts'
import { type Level, type Ruling, ruling } from '../statement/level.ts'
import type { ParagraphContext } from './carrier.ts'
import { type Frame, isReview } from './frame.ts'
import { type Hint, hintAt, hintsIn, onlyHint, tellingHints } from './hint.ts'
import type { Look, LookWords } from './look-words.ts'

/** Status of a value at a place of a sentence, that neither a cue of its clause nor its own period decides. */
export type StandingStatus = (sentence: string, at: number) => Ruling<Status>

const statusOfLook = (look: Look): Status => (look === 'back' ? 'achieved' : 'target')

/** 2024年，…: what is said of a year as a fact. 今年 and 到2027年 are none. */
const OF_YEAR = /^[\s\p{P}]{0,4}20\d{2}年/u

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

/** What a sentence says of a value at a place in it. */
type SaidAt = (at: number) => Ruling<Status> | null

const rulingOf = ({ look, words }: Hint, level: Level): Ruling<Status> => ruling(statusOfLook(look), level, words)

/** “十三五”以来，投资累计完成23亿元: what began in the past, also in a plan, unless the sentence goes on to what is to come. */
const SINCE = '以来'
const tellsSince = (sentence: string, looks: LookWords): boolean =>
  sentence.includes(SINCE) && !hintsIn(sentence, looks).some(({ look }) => look === 'ahead')

/** What the words of a text say as a whole; null if they say nothing, or look both ways. */
function saidBy(hints: readonly Hint[], level: Level): Ruling<Status> | null {
  const hint = onlyHint(hints)
  return hint && rulingOf(hint, level)
}

/** What the words of a sentence say of each place in it: all look one way, or the nearest decide. */
function saidIn(text: string, hints: readonly Hint[]): SaidAt | null {
  const whole = saidBy(hints, 'sentence')
  if (whole) return () => whole
  const year = hints.some(({ look }) => look === 'ahead') ? null : OF_YEAR.exec(withDigitYears(text))
  if (year) return () => ruling('achieved', 'sentence', year[0])
  if (hints.length === 0) return null
  return (at) => {
    const hint = hintAt(hints, text, at)
    return hint && rulingOf(hint, 'clause')
  }
}

/** What each sentence says; one that says nothing goes on about what the sentence before it was about. */
function sentenceBySentence({ passage }: Paragraph, looks: LookWords): Map<string, SaidAt> {
  const said = new Map<string, SaidAt>()
  let before: SaidAt | null = null
  for (const text of sentenceTexts(passage.text)) {
    const own = saidIn(text, hintsIn(text, looks))
    if (own !== null) {
      const last = own(text.length)
      said.set(text, own)
      before = () => last
    } else if (before !== null) said.set(text, before)
  }
  return said
}

/** What the paragraphs of a text without a form say, handed on from each to the next that says nothing. */
export interface Thread {
  last: Ruling<Status> | null
}

/** What the words around a sentence say, from the nearest to the paragraph before. */
interface Worded {
  sentence: (text: string) => SaidAt | null
  paragraph: Ruling<Status> | null
}

function worded(paragraph: Paragraph, looks: LookWords, thread: Thread): Worded {
  const { text } = paragraph.passage
  const hints = hintsIn(text, looks)
  const said = sentenceBySentence(paragraph, looks)
  const own = saidBy(tellingHints(hints), 'paragraph')
  const isAhead = hints.some(({ look }) => look === 'ahead')
  const counted = !isAhead && isCounted(text) ? ruling<Status>('achieved', 'paragraph', '') : null
  const handedOn = thread.last
  thread.last = [...said.values()].at(-1)?.(text.length) ?? own ?? handedOn
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

/** What is worked out once for all values of a sentence. */
function ofEachOnce(judge: (sentence: string) => (at: number) => Ruling<Status>): StandingStatus {
  let last: { sentence: string; judged: (at: number) => Ruling<Status> } | null = null
  return (sentence, at) => {
    if (last?.sentence !== sentence) last = { sentence, judged: judge(sentence) }
    return last.judged(at)
  }
}

/**
 * Makes the judge of a paragraph's values. Words that leave no doubt decide for their sentence (下一步, 截至目前). Then, in a
 * text of known form, the nearest heading or passage, the order of a yearly report, in reports and letters the words of the sentence,
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
  const byReview = isReview(title) ? ruling<Status>('achieved', 'document', title) : null
  const byForm = genre && ruling<Status>(genre.default_status, 'document', genre.word)
  const isFree = genre === null || (genre.genre === 'report' && !above && !byOrder)
  const words = isFree ? worded(paragraph, looks, thread) : null
  const asked =
    words?.sentence ?? (BOTH_WAYS.has(genre!.genre) ? (text: string) => saidIn(text, hintsIn(text, looks)) : null)
  return ofEachOnce((sentence) => {
    const sure = looks.ofSentence(sentence)
    const always = sure
      ? ruling(statusOfLook(sure.look), 'sentence', sure.words)
      : tellsSince(sentence, looks)
        ? ruling<Status>('achieved', 'sentence', SINCE)
        : null
    if (always) return () => always
    const own = asked?.(sentence) ?? null
    if (genre === null) return (at) => reviewed ?? own?.(at) ?? above ?? words!.paragraph ?? ASSUMED
    const ofAll = above ?? byOrder ?? byReview
    return (at) => ofAll ?? own?.(at) ?? byForm!
  })
}
