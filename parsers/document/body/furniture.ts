import type { Lines } from '../../text/lines.ts'
import { beginsWithSign, signsOf } from '../../text/signs.ts'
import { repeatedText } from './repeated-text.ts'

/** What a line of page furniture is. */
export type Furniture = 'breadcrumb' | 'share' | 'link_farm' | 'editor' | 'rule' | 'viewer' | 'copy'

interface Rule {
  kind: Furniture
  pattern: RegExp
  /** `line`: only this line; `tail`: from here on, as long as only short lines follow. */
  extent: 'line' | 'tail'
}

/** Lines that belong to the page and not to the document (portal-conventions §4: what ends the stored texts). */
const RULES: readonly Rule[] = [
  { kind: 'breadcrumb', pattern: /^(?:您?(?:当前|现在)(?:的)?位置|当前栏目)\s*[:：]/, extent: 'line' },
  { kind: 'share', pattern: /^(?:扫一扫在手机打开|扫描二维码|分享到|打印本页|关闭窗口|字号\s*[:：])/, extent: 'tail' },
  { kind: 'link_farm', pattern: /^(?:国务院部门网站|地方政府网站|市政府部门网站|返回顶部|友情链接)/, extent: 'tail' },
  { kind: 'editor', pattern: /^[（(【[]?\s*责任编辑\s*[:：]/, extent: 'line' },
  { kind: 'rule', pattern: /^[-—=_*·.\s]{0,200}(?:分隔线)?[-—=_*·.\s]{6,200}$/, extent: 'line' },
  {
    kind: 'viewer',
    pattern: /(?:由会员分享[,，]可在线阅读|在线阅读[,，]更多相关|珍藏版.{0,12}上搜索)/,
    extent: 'line',
  },
]

/** What furniture begins with, or what a line of a viewer holds: on any other line no pattern is tried. */
const BEGINS = signsOf('您当现扫分打关字国地市返友（(【[责-—=_*·.')
const OF_VIEWER = ['在线阅读', '珍藏版']

const mayBeFurniture = (text: string): boolean =>
  beginsWithSign(BEGINS, text) || OF_VIEWER.some((words) => text.includes(words))

/** Furniture is short, and no pattern has to be tried on more than the head of a line. */
const LONGEST_HEAD = 300

/** A link label is short; a sentence or a table cell with a caption above is not mistaken for one below this. */
const LONGEST_LINK = 16

/** As many lines of a bare figure make a table, which stands below the buttons of a page as often as above them. */
const FEWEST_FIGURES = 3
const FIGURE = /^[-+−]?\d[\d,.]{0,20}%?$/

/** Index after which no table can stand: fewer lines of a bare figure follow. */
function lastOfTables(lines: Lines): number {
  let figures = 0
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if (FIGURE.test(lines.at(at)!.text.slice(0, LONGEST_HEAD).trim())) figures += 1
    if (figures >= FEWEST_FIGURES) return at
  }
  return -1
}

/** Links and buttons end in no full stop: 分享到各单位的经验… is text. */
const isSentence = (text: string): boolean => /[。；]/.test(text)

/** The lines of a second copy of the text. */
function copyOf(lines: Lines): Map<number, Furniture> {
  const copy = repeatedText(lines)
  const found = new Map<number, Furniture>()
  for (let at = copy?.first_line ?? 1; at <= (copy?.last_line ?? 0); at++) found.set(at, 'copy')
  return found
}

/** Page furniture by line number (1-based). Told from content; linear in the number of lines. */
export function furnitureOf(lines: Lines): Map<number, Furniture> {
  const found = copyOf(lines)
  let lastLong = lines.length - 1
  while (lastLong >= 0 && lines.at(lastLong)!.text.trim().length <= LONGEST_LINK) lastLong -= 1
  const lastHeld = Math.max(lastLong, lastOfTables(lines))
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines.at(i)!
    const text = line.text.slice(0, LONGEST_HEAD).trim()
    const rule = mayBeFurniture(text) ? RULES.find(({ pattern }) => pattern.test(text)) : undefined
    if (!rule || (rule.extent === 'tail' && isSentence(text))) continue
    if (rule.extent === 'tail' && i >= lastHeld) {
      for (const rest of lines.slice(i)) if (rest.text.trim() !== '') found.set(rest.number, rule.kind)
      return found
    }
    found.set(line.number, rule.kind)
  }
  return found
}
