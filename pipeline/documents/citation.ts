import type { RowOf } from '../../datasets/records/index.ts'
import { identityOf } from './identity.ts'

type DocumentRow = RowOf<'documents'>

/** A title as titles are compared: typists differ in quotes, brackets, dashes and blanks. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/[—–―-]+/g, '-')

/** 关于印发《…》的通知 publishes what it names. */
const enclosed = (title: string): string | null =>
  title.match(/(?:印发|转发|发布|公布|下达)《?(.{4,}?)》?(?:的(?:通知|函|公告|意见))?$/)?.[1] ?? null

/** Keys of a title, and of the title that it encloses; empty if there is none. */
export const titleKeys = ({ title }: Pick<DocumentRow, 'title'>): string[] =>
  title === null ? [] : [title, enclosed(title)].flatMap((one) => (one === null ? [] : [titleKey(one)]))

/** A citation by number and title of a document that itself has another number. */
export interface MismatchedCitation {
  doc_id: string
  cited_doc_no: string
  cited_title: string | null
  /** What the cited document says. */
  own_doc_no: string
}

/** A title that is known under another number: one of the two is misprinted or damaged. */
export function disagreement({ doc_id, cited_doc_no, cited_title, own_doc_no }: MismatchedCitation): RowOf<'findings'> {
  const message = `found 《${cited_title}》 cited as ${cited_doc_no}, expected ${own_doc_no} as the document itself says; one of the two is misprinted or damaged`
  return {
    finding_id: identityOf(doc_id, 'citation_disagrees', cited_doc_no, message),
    doc_id,
    table_id: null,
    kind: 'citation_disagrees',
    severity: 'warning',
    message,
    expected: own_doc_no,
    actual: cited_doc_no,
    first_line: null,
  }
}
