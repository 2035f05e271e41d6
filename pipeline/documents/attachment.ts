import { readAttachments } from '../../crawlers/platforms/detail-page.ts'
import type { Notice } from '../../parsers/document/file/notice.ts'
import type { ParsedDocument } from '../../parsers/parse.ts'
import { saidBefore } from '../../parsers/statements/cells/repeats/said-in-notice.ts'

/** The document that a file hangs on, as far as the file needs it. */
export interface Parent {
  doc_id: string
  notice: Notice
  attachment_no: number
}

const CHINESE = '一二三四五六七八九十'
const NUMBERED = /附(?:件|表|录)\s*[:：]?\s*(\d{1,2}|[一二三四五六七八九十])(?!\d)/

/** The number that a name gives a file: 附件2, 附件：2.任务表, 附表三; null if it gives none. */
export function attachmentNumber(name: string): number | null {
  const [, number] = NUMBERED.exec(name) ?? []
  if (number === undefined) return null
  return CHINESE.includes(number) ? CHINESE.indexOf(number) + 1 : Number(number)
}

/** A name of a file as a title: 附件1：任务表.xlsx is 任务表. A name without a word stays nobody's title. */
export function titleInName(name: string): string | null {
  const bare = name
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/^\s*(?:附(?:件|表|录)\s*[:：]?\s*(?:\d{1,2}(?!\d)|[一二三四五六七八九十])?)\s*[-:：.．、]?\s*/, '')
    .trim()
  return /\p{Script=Han}{4}/u.test(bare) ? bare : null
}

/** The files that a page links to, by address, with what the page says for them. */
export function attachmentsOn(
  html: string,
  doc_id: string,
  { url, head, genre, statements }: ParsedDocument,
): Map<string, Parent> {
  if (url === null) return new Map()
  const links = readAttachments({ url, html })
  const said = links.length > 0 ? saidBefore(statements) : []
  const parents = links.map(({ url: address, name }, at): [string, Parent] => {
    const notice = { head, genre, name: titleInName(name), said }
    return [address, { doc_id, notice, attachment_no: attachmentNumber(name) ?? at + 1 }]
  })
  return new Map(parents)
}

/** What an archive says for the files in it: what its notice says, and their names. */
export function memberParent(
  { doc_id, parsed: { head, genre } }: { doc_id: string; parsed: ParsedDocument },
  { name, at, said }: { name: string; at: number; said: Notice['said'] },
): Parent {
  const file = name.slice(name.lastIndexOf('/') + 1)
  return {
    doc_id,
    notice: { head, genre, name: titleInName(file), said },
    attachment_no: attachmentNumber(file) ?? at + 1,
  }
}
