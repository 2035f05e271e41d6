import type { Line } from '../../text/lines.ts'
import { dateIn } from './date.ts'

/** The meeting at which a report was given, as its subtitle names it. */
export interface Session {
  /** The place whose congress met, as printed; null if only 区 or 省 stands there. */
  place: string | null
  /** ISO day on which the report was given; null if the subtitle names none. */
  day: string | null
  /** Numbers (1-based) of the lines it stands on. */
  lines: number[]
}

/** Every subtitle counts the terms of its congress; most lines do not, which is quickly told. */
const namesTerm = (text: string): boolean => text.includes('届')

const TERM = /第?[一二三四五六七八九十\d]{1,4}届[\p{Script=Han}\s]{0,12}?(?:人民代表大会|人大|代表大会|委员会|政协)/u
/** 在某省第十四届…, or after the day: the place stands before the term. */
const PLACE = /(?:在|日(?!在))(?:政协|中国共产党|中共)?([\p{Script=Han}\s]{1,20}?)第?[一二三四五六七八九十\d]{1,4}届/u
/** 省, 本县 or 全市 name no place. */
const SHORTEST_PLACE = 2
const NO_PLACE = /^[我本全][省市区县州盟旗]$/
const LONGEST = 80

/** 会议上省长某某作政府工作报告。: who spoke, said after the meeting. */
const SPOKEN = /会议?上?[\p{Script=Han}\s·]{2,24}(?:作|所作)[\p{Script=Han}]{0,6}(?:报告|讲话)[。.]?$/u

/** What a subtitle says of the meeting alone. */
const withoutSpeaker = (text: string): string => (SPOKEN.test(text) ? text.replace(SPOKEN, '会上') : text)

/** The subtitle begins with a dash, a bracket, its day or 在; a sentence about a meeting ends in a full stop. */
const isSubtitle = (printed: string): boolean => namesTerm(printed) && isSubtitleAlone(withoutSpeaker(printed))

const isSubtitleAlone = (text: string): boolean =>
  text.length <= LONGEST &&
  /^[\s—–\-―─（(]{0,8}(?:[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|在)/.test(
    text,
  ) &&
  !/[。；;]/.test(text) &&
  TERM.test(text)

/** Where the subtitle begins on a line that it shares with the title or a source: 政府工作报告——2026年1月20日在…. */
const GLUED =
  /(?<=^来源[：:]\p{Script=Han}{2,20})(?=\d{4}年\d{1,2}月\d{1,2}日在)|(?<=报告)(?=\d{4}年\d{1,2}月\d{1,2}日在)|[—–―─]{1,4}(?=[\d〇○零一二三四五六七八九十]{4}年|在)|[ \u3000]{1,4}(?=[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日在)/u

/** What a line says before its subtitle; all of it where it has none, or nothing else. */
export function beforeSession(text: string): string {
  if (!namesTerm(text)) return text
  const at = text.search(GLUED)
  return at > 0 && isSubtitle(text.slice(at)) ? text.slice(0, at).trim() : text
}

/** The subtitle of a line, or all of it. */
function subtitleOf(text: string): string {
  const before = beforeSession(text)
  return before === text ? text : text.slice(before.length).trim()
}

function placeIn(text: string): string | null {
  const place = PLACE.exec(text)?.[1]?.replace(/\s/g, '') ?? ''
  return place.length >= SHORTEST_PLACE && !NO_PLACE.test(place) ? place : null
}

/** True for the subtitle that says where a report was given: ——2026年1月20日在某省第十四届人民代表大会第四次会议上. */
export const isSession = (text: string): boolean => isSubtitle(text.trim())

/** A subtitle that breaks off after 第…届, or before it: ——2023年2月23日在某某县. */
const isBroken = (text: string): boolean =>
  /届$/.test(text) || (!namesTerm(text) && /在\p{Script=Han}{2,14}$/u.test(text))

/** 人 民 代 表 大 会: characters set apart, of which most stand alone. */
function solid(text: string): string {
  const pieces = text.split(/[ \t\u3000]+/)
  const single = pieces.filter((piece) => piece.length === 1)
  return pieces.length > 4 && single.length * 2 > pieces.length ? pieces.join('') : text
}

/** The first such subtitle among some lines; it may be broken over two. */
export function sessionIn(lines: readonly Line[]): Session | null {
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const alone = subtitleOf(solid(line.text.trim()))
    const joined = next ? alone + solid(next.text.trim()) : alone
    // Of a subtitle broken after 第…届 the first line alone is none.
    const text = isSubtitle(alone) ? alone : isSubtitle(joined) && isBroken(alone) ? joined : null
    if (text === null) continue
    const numbers = text === alone ? [line.number] : [line.number, next!.number]
    return { place: placeIn(text), day: dateIn(text), lines: numbers }
  }
  return null
}

/** A report's head: title, session, speaker. Pages put their buttons before them. */
const OPENING_CHARACTERS = 3000

const OPENING_PLACE = '([\\u4e00-\\u9fff]{2,24}?)'
const ORDINAL = '第?[一二三四五六七八九十]{1,4}'
/** A session stands on a line of its own or in brackets, with its day or without; in a sentence it may be anybody's. */
const OPENS = '(?:^|[\\n—－（(])[ \\t\\u3000]{0,4}[\\d〇○零一二三四五六七八九十年月日 ]{0,20}在'

/**
 * Sentences with which a report says before whom, or for whom, it is held; their place is group 1. A text without the sign of one
 * holds none, which is quicker to tell.
 */
const OPENINGS: readonly { sign: string; pattern: RegExp }[] = [
  // ——2026年1月27日在吉林省第十四届人民代表大会第五次会议上; 在某省十四届人大四次会议上
  { sign: '届', pattern: new RegExp(`${OPENS}${OPENING_PLACE}${ORDINAL}届(?:人民代表大会|人大|委员会|政协)`) },
  // 在中国共产党某市第十次代表大会上
  { sign: '代表大会', pattern: new RegExp(`${OPENS}(?:中国共产党|中共)${OPENING_PLACE}${ORDINAL}次(?:党员)?代表大会`) },
  // 某某县人民政府县长  王某, on a line of its own
  {
    sign: '人民政府',
    pattern: new RegExp(
      `(?:^|\\n)[ \\t\\u3000]{0,8}${OPENING_PLACE}人民政府(?:代理?|副)?(?:[省市区县州旗盟]长|主席)[ \\t\\u3000]{1,8}[\\u4e00-\\u9fff][\\u4e00-\\u9fff \\u3000某×]{0,6}(?=\\n|$)`,
    ),
  },
  // 现在，我代表某市人民政府，向大会报告工作
  { sign: '人民政府', pattern: new RegExp(`我(?:代表|受)${OPENING_PLACE}人民政府(?:的?委托)?[，,]?(?:现在)?向`) },
]

/** The places whose congress or government a report is held for, as its opening says. */
export function sessionPlaces(body: string): string[] {
  const head = body.slice(0, OPENING_CHARACTERS)
  return OPENINGS.flatMap(({ sign, pattern }) => (head.includes(sign) ? (pattern.exec(head)?.[1] ?? []) : []))
}
