import type { Paragraph } from '../../document/body/outline.ts'

/** 2025年民生实事项目一季度进展情况: how far works are that were set before. */
const PROGRESS = /(?:实事|任务|目标|重点工作|重点项目|清单)[^《》]{0,12}(?:进展|进度|完成|落实|推进)(?:情况)?/u

/** True for the title of a paper that tells how far goals are that were set before. */
export const tellsProgress = (title: string | null): boolean => title !== null && PROGRESS.test(title)

/** 新建农村公路50公里，现已建成56公里: what came of the number before it, told without a name of its own. */
const RESULT =
  /^\p{Script=Han}{0,6}[，,；;]\s?(?:截至目前|截止目前|目前|现|全年|实际|累计){0,2}(?:已|实际)(?:经|全部|累计)?(?:建成|完成|改造|新建|开工|完工|建设|新增|发放|培训|实施|安装|投用|创建|打造)?\d/u

/** True for a number of a paper on the progress of goals that what was done is told of right after it; the text given is what follows it. */
export const isBeforeResult = (behind: string): boolean => RESULT.test(behind)

const isWholeHeading = ({ heading, passage, body_start }: Paragraph): boolean =>
  heading !== null && passage.text.slice(body_start).trim() === heading

/**
 * Tells which numbers of a paragraph are those of the goal itself, in a paper on the progress of goals: all of an item that
 * stands above its own text (1.新增200张养老床位), and below it those that repeat it (100张养老床位：正在施工). `said` is a number with
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
  const item = section_path.at(-1)
  return item === undefined ? null : (said) => /\p{Script=Han}{2}$/u.test(said) && item.includes(said)
}
