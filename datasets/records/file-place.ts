/** The words of a place in a file, in Chinese order. */
const CHINESE: readonly (readonly [said: RegExp, chinese: string])[] = [
  [/\bpage (\d+)/, '第 $1 页'],
  [/\bparagraph (\d+)/, '第 $1 段'],
  [/\btable (\d+)/, '表 $1'],
  [/\brow (\d+)/, '第 $1 行'],
  [/\bcolumn (\d+)/, '第 $1 列'],
  [/\bsheet (.+?)(?=, cell|$)/, '工作表“$1”'],
  [/\bcell (\w+)/, '单元格 $1'],
  [/\bnote( \d+)?/, '注$1'],
  [/\btext box/, '文本框'],
  [/\bpicture (\d+)/, '图片 $1'],
  [/\brecognised$/, '由图片识别'],
]

/** A place in a file, as `file_place` of a target writes it (page 3; sheet 任务表, cell C7), in Chinese. */
export const filePlaceInChinese = (place: string): string =>
  CHINESE.reduce((said, [from, to]) => said.replace(from, to), place).replaceAll(', ', '，')

/** The page that a place in a file names; null for sheets and paragraphs. */
export function pageIn(place: string | null): number | null {
  const [, page] = /^page (\d+)/.exec(place ?? '') ?? []
  return page === undefined ? null : Number(page)
}
