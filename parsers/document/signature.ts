import type { Finding } from '../finding.ts'
import type { Line } from '../text/lines.ts'
import { dateIn, isGluedDate } from './date.ts'

export interface Signature {
  issuer: string | null
  written_on: string | null
  /** Numbers (1-based) of the signature's lines. */
  lines: number[]
  findings: Finding[]
}

const BODY = /(?:局|委|委员会|办公室|政府|厅|院|处|中心|管委会|领导小组|集团|联席会议|联合会)$/
const LONGEST_BODY = 30

/** True for a text that is the name of a public body and nothing else. */
export const isBodyName = (text: string): boolean =>
  text.length >= 3 && text.length <= LONGEST_BODY && BODY.test(text) && !/[，,。；;：:]/.test(text)

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

/** The signing body and the date below it. The first such pair counts: an attachment may be signed again below. */
export function signatureOf(content: readonly Line[]): Signature {
  const lines = content.filter(({ text }) => text.trim() !== '')
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    if (!above || !isDateLine(line.text.trim()) || !isBodyName(above.text.replace(/\s/g, ''))) continue
    const written_on = dateIn(line.text)
    return {
      issuer: above.text.replace(/\s/g, ''),
      written_on,
      lines: [above.number, line.number],
      findings: written_on ? [] : [gluedDate(line)],
    }
  }
  return { issuer: null, written_on: null, lines: [], findings: [] }
}

/** The issuer that a title opens with: 某某局关于…; null where no public body stands there. */
export function issuerInTitle(title: string | null): string | null {
  const head = title?.split('关于')[0] ?? ''
  return title?.includes('关于') && isBodyName(head) ? head : null
}
