/** 国家级、省级、市级; 特级、一级; 三星级、四星级: grades in a row, of which the last may say the class alone. */
const GRADE =
  '(?:世界|全球|国际|全国|国家|省部|省|市|区|县|部|特|[一二三四五六甲乙丙丁]星?|[A-H](?![A-Za-z])|[A-E]{2,3}|[1-5]A|初|中|高|副高)(?:级|等奖?|类|档|星级)?'
/** 300万美元、500万美元; 100、200人: sizes in a row. */
const SIZE = String.raw`\d[\d.]*(?:[-—~至]\d[\d.]*)?[万亿千百]{0,2}(?:美元|平方米|元|人|家|个|亩|吨|%|％)?(?:及?以上|以下)?`
const JOINT = '(?:、|和|与|及|或|以及|，)'
const CLASS = /(?:级|等奖?|类|档|星级)$/
const UNIT = /(?:[万亿千百]{0,2}(?:美元|平方米|元|人|家|个|亩|吨|%|％))?(?:及?以上|以下)?$/

const ROWS = [
  { row: new RegExp(`${GRADE}(?:${JOINT}${GRADE})+(?<=级|等|奖|类|档)`, 'g'), end: CLASS },
  { row: new RegExp(`${SIZE}(?:${JOINT}${SIZE})+`, 'g'), end: UNIT },
]

/** 国家、行业、地方标准: so short a member needs no ending of its own. */
const LONGEST_BARE = 3

/** 国际标准、国家标准、行业标准: members that all are as long as those between the first and the last. */
function memberAlike(text: string, nth: number, of: number): string | null {
  const parts = text.split(/、|和|或|及/)
  const length = parts[1]?.length ?? 0
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const isAlike = parts.length === of && of > 2 && parts.slice(1, -1).every((part) => part.length === length)
  if (!isAlike || length < 2 || first.length < length || last.length < length) return null
  const ends = new Set([first.at(-1), ...parts.slice(1, -1).map((part) => part.at(-1)), last[length - 1]])
  if (length > LONGEST_BARE && ends.size > 1) return null
  const part = nth === 0 ? first.slice(-length) : parts[nth]!.slice(0, length)
  return first.slice(0, -length) + part + last.slice(length)
}

/** “小升规”“规改股”“股上市”三个目标: each in quotes of its own. */
const QUOTES = /(?:“[^“”]{1,16}”[、和与及]?){2,}(?:等?[两二三四五六七八九十\d]{1,2}[个类种项])?/u

function memberQuoted(text: string, nth: number, of: number): string | null {
  const row = QUOTES.exec(text)
  const parts = row?.[0].match(/“[^“”]+”/g) ?? []
  return row && parts.length === of
    ? text.slice(0, row.index) + parts[nth] + text.slice(row.index + row[0].length)
    : null
}

/** 新引进的博士、硕士: who, after what is said of all. */
function memberNamed(text: string, nth: number, of: number): string | null {
  const { all = '', list = '' } = /^(?<all>[^、]*的)(?<list>[^的]+)$/u.exec(text)?.groups ?? {}
  const parts = list.split(/、|和|或|及/)
  return list.includes('、') && parts.length === of && parts.every((part) => part.length > 1) ? all + parts[nth]! : null
}

/** 首次入库、升规、上市的企业: what each has done, and who at the end. */
function memberThatDid(text: string, nth: number, of: number): string | null {
  const parts = text.split(/、|和|或|及/)
  const who = /的[^的、]{2,12}$/.exec(parts.at(-1)!)?.[0]
  if (who === undefined || parts.length !== of || parts.some((part) => part.length < 2 || part.includes('“')))
    return null
  return nth === of - 1 ? parts[nth]! : parts[nth]! + who
}

/**
 * The nth of as many things as there are sums after 分别: 获评省、市级示范项目 and two sums are 获评省级示范项目 and
 * 获评市级示范项目. The text itself if it holds no such row.
 */
export function memberOf(text: string, nth: number, of: number): string {
  for (const { row, end } of ROWS) {
    for (const { 0: found, index } of text.matchAll(row)) {
      const parts = found.split(new RegExp(JOINT))
      if (parts.length !== of) continue
      const shared = end.exec(parts.at(-1)!)?.[0] ?? ''
      const part = parts[nth]!
      const whole = (end.exec(part)?.[0] ?? '') === '' ? part + shared : part
      return text.slice(0, index) + whole + text.slice(index + found.length)
    }
  }
  if (of < 2) return text
  return (
    memberQuoted(text, nth, of) ??
    memberAlike(text, nth, of) ??
    memberNamed(text, nth, of) ??
    memberThatDid(text, nth, of) ??
    text
  )
}
