import { withDigitYears } from '../../values/period/dated-form.ts'
import type { Look, LookWords } from './look-words.ts'

/** Words that tell which way what stands around them looks, if nothing surer tells. */
export interface Hint {
  look: Look
  words: string
  /** Offset in the text. */
  at: number
  /** True for words that tell nothing beside one that looks ahead: 比上年, and 预计 before 将. */
  isWeak: boolean
}

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
/** 村有农户420户: what there is. */
const THERE_IS = /(?<![没既具含所要须应将持保享国公私占稀现])有(?![效关机序望力色线限的害利])\p{Script=Han}{1,8}\d/u
const SPAN_OF_YEARS = /[一二三四五六七八九十\d]年内/

/** 入选市级“双优”计划: what is in quotes or a title is a name; “十三五” is a time. */
const NAMES = /“(?!十[一二三四五六七]五”(?:时期|期间|以来))[^“”，。；]{1,36}”(?:计划|工程|行动)?|《[^《》]{1,60}》/g
/** 较去年, 比上半年: said of what is compared with. */
const COMPARES = /[比较与同]$/

/** A form of words that tells which way a text looks. */
interface Form {
  pattern: RegExp
  /** Part of every match: a text without it is not searched. */
  part: string
  look: Look
  isWeak: boolean
}

const FORMS: readonly Form[] = [
  { pattern: MONTHS_SO_FAR, part: '月', look: 'back', isWeak: false },
  { pattern: BASE_YEAR, part: '比20', look: 'back', isWeak: true },
  { pattern: COUNTED, part: '，', look: 'back', isWeak: true },
  { pattern: THERE_IS, part: '有', look: 'back', isWeak: true },
  { pattern: BY_YEAR, part: '到20', look: 'ahead', isWeak: false },
  { pattern: GOAL, part: '目标', look: 'ahead', isWeak: false },
  { pattern: SPAN_OF_YEARS, part: '年内', look: 'ahead', isWeak: false },
]

function formHint(text: string, { pattern, part, look, isWeak }: Form): Hint | null {
  const found = text.includes(part) ? pattern.exec(text) : null
  if (found === null || (pattern === COUNTED && BOUNDED.test(text))) return null
  return { look, words: found[0], at: found.index, isWeak }
}

/** 将财政支出的90%以上投入民生: 将 is 把, said of what is always done. */
const DISPOSES =
  /将(?!会|要|继续|进一步|再|全|着力|大力|重点|力争|陆续|逐步|分|通过|以|按|于|在|围绕|对|从|投入|安排|新|建|完成|实[现施]|达|超|突破|推|加|开|启动|争取|改|打造|引|培|支持|组织|发放|落实)[^，,；;。]{2,30}?(?:投入|用于|用在|纳入|列入|列为|作为|转化?为|打造成|建[设成]+成?|变[为成]|移交|下放|分解|划[归入]|落实到|送[到进]|办[到进]|延伸[到至])/g

/** The text with years in digits and without names, every character in its place. */
function plainOf(printed: string): string {
  const text = withDigitYears(printed)
  const nameless = /[“《]/.test(text) ? text.replace(NAMES, (name) => '\u0000'.repeat(name.length)) : text
  return nameless.includes('将') ? nameless.replace(DISPOSES, (said) => `\u0000${said.slice(1)}`) : nameless
}

/** All hints of a text, from left to right. */
export function hintsIn(printed: string, looks: LookWords): Hint[] {
  const text = plainOf(printed)
  const worded = looks
    .hints(text)
    .map((hint): Hint => ({ ...hint, isWeak: hint.isWeak || COMPARES.test(text.slice(0, hint.at)) }))
  const formed = FORMS.flatMap((form) => formHint(text, form) ?? [])
  return [...worded, ...formed].sort((one, other) => one.at - other.at)
}

/** The first hint of a text if all look one way; null if there is none, or some look back and some ahead. */
export function onlyHint(hints: readonly Hint[]): Hint | null {
  const [first] = hints
  return first !== undefined && hints.every(({ look }) => look === first.look) ? first : null
}

/** The hints that tell in a text as a whole: weak ones only if none looks ahead. */
export const tellingHints = (hints: readonly Hint[]): readonly Hint[] =>
  hints.some(({ look }) => look === 'ahead') ? hints.filter(({ isWeak }) => !isWeak) : hints

const CLAUSE = /[，,；;：:。（）()]/

/** Where the clause that holds a place begins and ends. */
function clauseAt(text: string, at: number): { from: number; to: number } {
  let from = at
  while (from > 0 && !CLAUSE.test(text[from - 1]!)) from--
  const length = text.slice(at).search(CLAUSE)
  return { from, to: length < 0 ? text.length : at + length }
}

/**
 * Of hints that look both ways, the one that a place goes by: in its own clause the last before it, else the first after it; else the
 * last of the clauses before; else the first that follows. 目前已有20家，力争明年达到30家. A weak one holds for its clause unless what comes before
 * looks ahead: 上半年完成10亿元，力争…, but 力争一季度…，上半年增长6%.
 */
export function hintAt(hints: readonly Hint[], text: string, place: number): Hint | null {
  const { from, to } = clauseAt(text, place)
  const strong = hints.filter(({ isWeak }) => !isWeak)
  const before = strong.findLast(({ at }) => at >= from && at < place)
  const own = before ?? strong.find(({ at }) => at >= place && at < to)
  if (own) return own
  const earlier = strong.findLast(({ at }) => at < from)
  const weak = hints.find(({ at, isWeak }) => isWeak && at >= from && at < to)
  return (earlier?.look === 'ahead' ? null : weak) ?? earlier ?? hints.find(({ at }) => at >= from) ?? hints[0] ?? null
}
