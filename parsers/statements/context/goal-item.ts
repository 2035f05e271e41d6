import type { Paragraph } from '../../document/body/outline.ts'

/** 2025年民生实事项目一季度进展情况: how far works are that were set before. */
const PROGRESS = /(?:实事|任务|目标|重点工作|重点项目|清单)[^《》]{0,12}(?:进展|进度|完成|落实|推进)(?:情况)?/u

/** True for the title of a paper that tells how far goals are that were set before. */
export const tellsProgress = (title: string | null): boolean => title !== null && PROGRESS.test(title)

/** 新建农村公路50公里，现已建成56公里; 新建公厕20座（已完成16座）: what came of the number before it, told without a name of its own. */
const RESULT =
  /^\p{Script=Han}{0,6}(?:[（(](?:已|完成)|[，,；;（(]\s?(?:截至目前|截止目前|目前|现|全年|实际|累计){0,2}(?:已|实际))(?:经|全部|累计)?\p{Script=Han}{0,4}\d/u

/** True for a number of a paper on the progress of goals that what was done is told of right after it; the text given is what follows it. */
export const isBeforeResult = (behind: string): boolean => RESULT.test(behind)

const isWholeHeading = ({ heading, passage, body_start }: Paragraph): boolean =>
  heading !== null && passage.text.slice(body_start).trim() === heading

/** 新建水渠30公里。截至11月底，已建成32公里: what came of an item, told in the sentence after it. */
const RESULT_AFTER =
  /^[\s。：:]*(?:截[至止][^，。；]{1,12}[，,]\s?)?(?:截至目前|截止目前|目前|现|全年|实际|累计){0,2}[，,]?(?:已|实际)/

/** What stands after the heading of a paragraph; null if nothing does. */
function textAfter({ heading, passage, body_start }: Paragraph): string | null {
  const text = passage.text.slice(body_start).trim()
  return heading !== null && text.startsWith(heading) && text.length > heading.length
    ? text.slice(heading.length)
    : null
}

/**
 * Tells which numbers of a paragraph are those of the goal itself, in a paper on the progress of goals: all of an item that
 * stands above its own text (1.新增200张养老床位) or before what came of it, and below it those that repeat it (100张养老床位：正在施工). `said` is a number with
 * the words after it. Null if the paragraph holds no such numbers.
 */
export function goalNumbers(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  title: string | null,
): ((said: string) => boolean) | null {
  if (!tellsProgress(title)) return null
  const { heading, section_path } = paragraph
  if (isWholeHeading(paragraph) && next?.heading === null && next.section_path.at(-1) === heading) return () => true
  const after = textAfter(paragraph)
  if (heading !== null && after !== null && RESULT_AFTER.test(after))
    return (said) => heading.includes(said) && !after.includes(said)
  const item = section_path.at(-1)
  return item === undefined ? null : (said) => /\p{Script=Han}{2}$/u.test(said) && item.includes(said)
}
