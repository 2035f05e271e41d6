import { endOf, type Joints } from './date-grammar.ts'
import type { Part } from './part.ts'

type YearPart = Extract<Part, { is: 'year' }>
type Form = YearPart['form']

/** Forms that need a proof. */
const UNSURE: ReadonlySet<Form> = new Set<Form>(['bare', 'short'])

const isYear = (part: Part | undefined): part is YearPart => part?.is === 'year'
const firstOf = ({ year }: YearPart): number => (year.of === 'unread' ? 0 : year.first)

/** 规划（2021—2025）: a span of years may lack its 年 at the end of a title, a bracket or a clause. */
const CLOSES = /(?:$|[\s）)」》”、，。；：])/y
const OPENS = /[从自由]$/

/** 25年第三季度, 25年底, 25年度: what follows shows that two digits name a year and not a span of time. */
const isDated = (part: YearPart, next: Part | undefined, text: string, { end }: Joints): boolean =>
  (next?.is === 'months' && next.from === part.to) || text[part.to - 1] === '度' || endOf(end, text, part.to) !== null

/** Whether two years joined by a dash prove each other, one of which at least lacks its 年 or its century. */
function proveEachOther(part: YearPart, next: YearPart, text: string, { tail }: Joints): boolean {
  // 2021 of 2021—2025年, and of 2021—2020年, which is a span that cannot be read.
  if (part.form === 'bare' && !UNSURE.has(next.form)) return true
  if (firstOf(part) >= firstOf(next)) return false
  // Otherwise 2021—2025 may be a count, and 20—25年 a span of time.
  if (next.form === 'bare') return part.form !== 'short' && endOf(CLOSES, text, next.to) !== null
  if (next.form !== 'short' || part.form !== 'short') return part.form !== 'short'
  return OPENS.test(text.slice(Math.max(0, part.from - 1), part.from)) || endOf(tail, text, next.to) !== null
}

/**
 * The parts without the years that nothing proves: 2021 of 2021—2025年 is one, 2021 of 2021家 is none. What follows
 * proves a year, so they are gone through from right to left.
 */
export function provenParts(parts: readonly Part[], text: string, joints: Joints): Part[] {
  if (!parts.some((part) => isYear(part) && UNSURE.has(part.form))) return [...parts]
  const forms = parts.map((part) => (isYear(part) ? part.form : null))
  for (let i = parts.length - 1; i >= 0; i--) {
    const [part, next] = [parts[i]!, parts[i + 1]]
    if (!isYear(part)) continue
    if (part.form === 'short' && isDated(part, next, text, joints)) forms[i] = 'full'
    if (part.form === 'bare' && next?.is === 'months' && next.isCode && next.from === part.to) forms[i] = 'full'
    if (!isYear(next)) continue
    const following = { ...next, form: forms[i + 1]! }
    const isListed =
      part.form === 'bare' && following.form === 'full' && endOf(joints.list, text, part.to) === next.from
    if (isListed) forms[i] = 'full'
    if (endOf(joints.dash, text, part.to) !== next.from) continue
    if (!UNSURE.has(part.form) && !UNSURE.has(following.form)) continue
    if (proveEachOther(part, following, text, joints)) forms.fill('full', i, i + 2)
  }
  return parts
    .flatMap((part, i) => {
      const form = forms[i]
      if (!isYear(part) || form === part.form) return [part]
      return form === null || form === undefined ? [] : [{ ...part, form }]
    })
    .filter((part) => !isYear(part) || !UNSURE.has(part.form))
}
