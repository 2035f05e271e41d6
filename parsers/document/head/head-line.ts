import { dateIn, isGluedDate } from '../particulars/date.ts'
import { documentNumber } from '../particulars/number.ts'
import { beforeSession, isSession } from '../particulars/session.ts'
import { isBodyName } from '../particulars/signature.ts'
import { isSite } from '../particulars/site-name.ts'

/** What a line is before the text of a document begins. */
export type HeadLineKind =
  /** A subtitle that says where a report was given. */
  | 'session'
  /** Who is addressed: 各位代表：. The text begins below it. */
  | 'salutation'
  /** A heading of the text: 一、…, 第一章. */
  | 'heading'
  /** A document number, a day, a source, who speaks: what stands beside a title. */
  | 'mark'
  /** A path of links, the caption of a picture: what belongs to the page. */
  | 'frame'
  /** A sentence of the text. */
  | 'sentence'
  /** What may be a title, or a button of the page. */
  | 'title'
  /** What is none of these: a remark in brackets, an attachment. */
  | 'other'

const LONGEST_TITLE_LINE = 120
const LONGEST_SALUTATION = 150
const LONGEST_MARK = 60
/** 2025-04-02 10:30 and a word or two; 2024年3月5日区政府会议纪要 is a title. */
const DAY = /^\D{0,16}\d{4}[-./]\d{1,2}[-./]\d{1,2}[^。；]{0,24}$/
const LONGEST_LABEL_LINE = 90
/** A shorter sentence may be the caption of a picture. */
const SHORTEST_SENTENCE = 20

const SALUTATION =
  /^(?:各[^。；]{2,140}[:：]|各[^。；]{2,140}(?:单位|部门|机构|企业)|[^。；]{0,140}(?:代表|委员|同志|各有关单位|有关单位|各单位)[:：])$/
const HEADING =
  /^(?:第[一二三四五六七八九十百]{1,3}[章编节部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))/
/** 来源：新华网 and 【字号：, but no sentence that has a colon, nor a title that says first of which place it is. */
const LABELLED =
  /^(?!\p{Script=Han}{2,8}[县区市州旗镇乡][:：]\p{Script=Han}{8})[\s•·*【[（(]{0,6}\p{Script=Han}[\p{Script=Han}\s]{0,10}\p{Script=Han}\s?[:：]/u
/** 某省省长 某某: an office, a blank and a name. */
const SPEAKER =
  /^[\p{Script=Han}\s]{0,30}(?:长|主席|书记|主任)[\s\u3000]{1,8}\p{Script=Han}[\p{Script=Han}\s\u3000×]{0,8}$/u
const MONTH =
  /^[（(]?[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?[）)]?$/
const PATH = /[>»›＞]|^[•·]|^[【】[\]（）()/\s]{1,8}$|…$/
const BAR = /[|｜]/
/** A link is no longer than this. */
const LONGEST_LINK = 10
const SHORTEST_TELLING = 8
const CAPTION = /摄[）)]?$/
const ATTACHED = /^附(?:件|表|录|图)?\s?\d{0,2}\s?[:：]|^附(?:件|表|录|图)\s?\d{0,2}$/
const REMARK = /^[（(【[][^（()）]{0,80}[)）\]】]$/

/** True for a text that names a year or a matter, as titles do and columns of a site do not. */
export const tellsApart = (text: string): boolean =>
  text.length >= SHORTEST_TELLING && /\d{4}|“?十[一二三四五六七]五|关于/.test(text)

/** 无障碍 | 长者版 | 登录: links side by side, none of which could be a title. */
function isLinkRow(text: string): boolean {
  if (!BAR.test(text)) return false
  const pieces = text.split(BAR).map((piece) => piece.trim())
  return pieces.every((piece) => isSite(piece, []) || (piece.length <= LONGEST_LINK && !tellsApart(piece)))
}

/** A row of a table has more cells, or empty ones; a title may have the name of its site after one bar. */
const MOST_PARTS_OF_TITLE = 2
function isRow(text: string): boolean {
  const parts = text.split(' | ')
  return parts.length > MOST_PARTS_OF_TITLE || /^\||\|$/.test(text)
}

/** 附件2：某县2026年任务表 at the head of a file: its number among those of the notice, and its title. */
const NUMBERED_TITLE =
  /^附[件表录]\s?\d{0,2}(?:[-—－]\d{1,2})?(?:\s?[:：]\s*|\s+)(?=\p{Script=Han}{2}|[12]\d{3}年)(?!.*[。；])/u

/** A line at the head of a file without the number that its notice gives it. */
export const withoutNumber = (text: string): string => text.replace(NUMBERED_TITLE, '')

const RULES: readonly { kind: HeadLineKind; holds: (text: string) => boolean }[] = [
  { kind: 'session', holds: isSession },
  { kind: 'salutation', holds: (text) => text.length <= LONGEST_SALUTATION && SALUTATION.test(text) },
  { kind: 'heading', holds: (text) => HEADING.test(text) },
  { kind: 'other', holds: (text) => ATTACHED.test(text) },
  { kind: 'mark', holds: (text) => documentNumber(text) !== null || isGluedDate(text) || MONTH.test(text) },
  { kind: 'mark', holds: (text) => text.length <= LONGEST_LABEL_LINE && LABELLED.test(text) && !/[。；]/.test(text) },
  { kind: 'mark', holds: (text) => REMARK.test(text) && dateIn(text) !== null },
  { kind: 'mark', holds: (text) => DAY.test(text) },
  { kind: 'mark', holds: isBodyName },
  { kind: 'frame', holds: isLinkRow },
  { kind: 'other', holds: isRow },
  {
    kind: 'frame',
    holds: (text) =>
      CAPTION.test(text) || (PATH.test(text) && text.length <= LONGEST_TITLE_LINE && !/[。；]/.test(text)),
  },
  { kind: 'mark', holds: (text) => text.length <= LONGEST_MARK && !/[。；]/.test(text) && SPEAKER.test(text) },
  { kind: 'sentence', holds: (text) => text.length > SHORTEST_SENTENCE && /[。；;]/.test(text) },
  { kind: 'sentence', holds: (text) => text.length > LONGEST_TITLE_LINE },
  { kind: 'other', holds: (text) => REMARK.test(text) || /[。；;]/.test(text) || /[:：]$/.test(text) },
]

/** What a line of a head is, by the first rule that holds; `title` where none does. */
export const headLineKind = (text: string): HeadLineKind => RULES.find(({ holds }) => holds(text))?.kind ?? 'title'

/** A day, and at most a clock time and a label, on a line of its own. */
export const dayOfMark = (text: string): string | null => (text.length <= LONGEST_MARK ? dateIn(text) : null)

/** The mark of a note after a title: 统计公报[1]. */
const NOTE_MARK = /\s{0,2}(?:[[［〔【]\d{1,2}[\]］〕】]|[①②③]|[*＊]{1,2})$/

/** The text of a title as its words are: 政 府 工 作 报 告 without blanks, without a number before it or 《》 around it. */
export function titleText(printed: string): string {
  const text = beforeSession(printed.trim()).replace(NOTE_MARK, '')
  const solid = /^(?:\p{Script=Han}[\s\u3000]{1,4}){2,20}\p{Script=Han}$/u.test(text) ? text.replace(/\s/g, '') : text
  const numbered =
    /^[\p{Script=Han}]{1,12}[〔[【（(]\d{4}[〕\]】）)]\s?第?\d{1,5}\s?号\s?(?=[《\p{Script=Han}])(.{6,})$/u.exec(solid)
  const bare = numbered?.[1] ?? solid
  return /^《[^《》]{4,100}》$/.test(bare) ? bare.slice(1, -1) : bare
}
