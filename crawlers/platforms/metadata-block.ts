import type { CheerioAPI } from 'cheerio'

/** Labels of the metadata block, in the order in which pages without labels print the values (portal-conventions §4). */
const LABELS = [
  '索引号',
  '发文字号',
  '主题分类',
  '体裁分类',
  '发布机构',
  '有效性',
  '成文日期',
  '发布日期',
  '标题',
] as const

/** There the number stands again where others print whether the document is in force. */
const BARE_ORDER = ['索引号', '发文字号', '主题分类', '体裁分类', '发布机构', null, '成文日期', '发布日期'] as const

const BLOCK = '.zwxl-table, .zwxl-head, .zw-table, .a11'
const PIECE = 'td, th, li, div, span, p, dt, dd'

const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()

/** `[ 索引号 ]`, `索引号:` or `索引号`, and what follows the label in the same piece of text. */
const LABELLED = new RegExp(`^[\\[【]?\\s*(${LABELS.join('|')})\\s*[\\]】]?\\s*[：:]?\\s*(.*)$`)

function labelled($: CheerioAPI): Map<string, string> {
  const found = new Map<string, string>()
  const pieces = $(BLOCK)
    .find(PIECE)
    .filter((_, element) => $(element).find(PIECE).length === 0)
    .toArray()
    .map((element) => squeezed($(element).text()))
  for (const [i, text] of pieces.entries()) {
    const [, label, rest] = LABELLED.exec(text) ?? []
    // The block is printed twice on several sites: the first value of a label counts.
    if (label === undefined || found.has(label)) continue
    const following = pieces[i + 1] ?? ''
    found.set(label, rest !== '' ? rest! : LABELLED.test(following) ? '' : following)
  }
  return found
}

/** Values of a page that prints none of the labels, by their order; none if their number is another. */
function byOrder($: CheerioAPI): Map<string, string> {
  const values = $('.zwxl-head li')
    .toArray()
    .map((element) => squeezed($(element).text()))
  if (values.length !== BARE_ORDER.length) return new Map()
  return new Map(BARE_ORDER.flatMap((label, i) => (label === null ? [] : [[label, values[i]!] as const])))
}

/** The metadata block of a document: values as printed, by label; an empty cell is an empty text. */
export function metadataBlock($: CheerioAPI): Record<string, string> {
  const found = labelled($)
  return Object.fromEntries(found.size > 0 ? found : byOrder($))
}
