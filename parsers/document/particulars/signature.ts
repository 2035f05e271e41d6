import type { Finding } from '../../finding.ts'
import type { Line } from '../../text/lines.ts'
import { dateIn, isGluedDate } from './date.ts'

export interface Signature {
  issuer: string | null
  written_on: string | null
  /** Numbers (1-based) of the signature's lines. */
  lines: number[]
  findings: Finding[]
}

const BODY = /(?:局|委|(?<![举承主协])办|委员会|办公室|政府|厅|院|处|队|中心|管委会|领导小组|集团|联席会议|联合会)$/
const LONGEST_BODY = 30

/** 改造码头3处, 组建护林队12个队: what is counted, and no body. */
const COUNTED = /\d(?:个|支)?(?:局|委|办|厅|院|处|队|中心)$/

/** True for a text that is the name of a public body and nothing else. */
export const isBodyName = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= LONGEST_BODY &&
  BODY.test(text) &&
  !COUNTED.test(text) &&
  !/[，,。；;：:]/.test(text)

/** The place that a body names first, in its first characters: 中共某某县委办公室. */
const PLACE = /^(?:中共|中国共产党)?(?<place>\p{Script=Han}{2})/u
const NATIONAL = '国家'

/** Where a second body begins in a name: at the place of the first again, or at one of the whole country. */
function nextBody(text: string): number {
  const place = PLACE.exec(text)?.groups?.place
  const starts = [place, NATIONAL].flatMap((name) => (name === undefined ? [] : text.indexOf(name, name.length + 2)))
  return starts.filter((at) => at > 0 && BODY.test(text.slice(0, at))).sort((one, other) => one - other)[0] ?? -1
}

/** The bodies of a line that prints them without a gap: 某某县财政局某某县教育局, 某某县统计局国家统计局某某调查队. */
export function signersIn(printed: string): string[] {
  const text = printed.replace(/\s/g, '')
  const at = nextBody(text)
  return at < 0 ? [text] : [text.slice(0, at), ...signersIn(text.slice(at))]
}

const isDateLine = (text: string): boolean => text.length <= 14 && (dateIn(text) !== null || isGluedDate(text))

const gluedDate = (line: Line): Finding => ({
  kind: 'damaged_date',
  severity: 'info',
  message: `line ${line.number}: found ${line.text.trim()}, expected a date with 年, 月 and 日; it was not read`,
  expected: null,
  actual: line.text.trim(),
  first_line: line.number,
  table: null,
})

/** A letter that a page took its signing body from still ends in its day, below the last sentence and above no other. */
function unsignedDay(lines: readonly Line[]): Signature {
  const at = lines.findIndex(({ text }, i) => {
    if (!isDateLine(text.trim()) || dateIn(text) === null) return false
    const [above, below] = [lines[i - 1]?.text ?? '', lines[i + 1]?.text ?? '']
    return /[。.]\s{0,8}$/.test(above) && !/[。；]/.test(below)
  })
  const line = lines[at]
  const written_on = line ? dateIn(line.text) : null
  return { issuer: null, written_on, lines: line ? [line.number] : [], findings: [] }
}

/** The bodies on the lines right above a date, as many as sign together. */
function signersAbove(lines: readonly Line[], at: number): Line[] {
  let first = at
  while (first > 0 && signersIn(lines[first - 1]!.text).every(isBodyName)) first -= 1
  return lines.slice(first, at)
}

/**
 * The signing bodies, parted by 、, and the date below them. The first such block counts: an attachment may be signed
 * again below.
 */
export function signatureOf(content: readonly Line[]): Signature {
  const lines = content.filter(({ text }) => text.trim() !== '')
  for (const [i, line] of lines.entries()) {
    const signers = isDateLine(line.text.trim()) ? signersAbove(lines, i) : []
    if (signers.length === 0) continue
    const written_on = dateIn(line.text)
    return {
      issuer: signers.flatMap(({ text }) => signersIn(text)).join('、'),
      written_on,
      lines: [...signers, line].map(({ number }) => number),
      findings: written_on ? [] : [gluedDate(line)],
    }
  }
  return unsignedDay(lines)
}

/** True for a body that is called by its level alone: 省财政厅, 县人民政府. */
export const namesPlaceless = (issuer: string): boolean =>
  /^(?:中共)?[省市区县州盟旗](?![\p{Script=Han}]?[县市区])/u.test(issuer)

/** The issuers that a title opens with: 某某局关于…, parted by 、; null if no public body stands there. */
export function issuerInTitle(title: string | null): string | null {
  const [head = '', rest] = title?.split('关于') ?? []
  const bodies = head
    .trim()
    .split(/[\s\u3000、]{1,4}/)
    .flatMap(signersIn)
  return rest !== undefined && bodies.every(isBodyName) ? bodies.join('、') : null
}
