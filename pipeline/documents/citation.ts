import type { RowOf } from '../../datasets/records/index.ts'
import { identityOf } from './identity.ts'
import type { DocumentRows } from './revision.ts'

type CitationRow = RowOf<'citations'>
type DocumentRow = RowOf<'documents'>

/** Typists differ in quotes, brackets, dashes and blanks. */
const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/[—–―-]+/g, '-')

/** 关于印发《…》的通知 publishes what it names. */
const enclosed = (title: string): string | null =>
  title.match(/(?:印发|转发|发布|公布|下达)《?(.{4,}?)》?(?:的(?:通知|函|公告|意见))?$/)?.[1] ?? null

/** Documents by the keys they can be cited under; where two share one, nobody can tell which is meant. */
function uniqueBy(
  documents: readonly DocumentRow[],
  keysOf: (document: DocumentRow) => (string | null)[],
): Map<string, DocumentRow | null> {
  const found = new Map<string, DocumentRow | null>()
  for (const document of documents) {
    for (const key of new Set(keysOf(document))) {
      if (key === null) continue
      const other = found.get(key)
      found.set(key, other === undefined || other?.doc_id === document.doc_id ? document : null)
    }
  }
  return found
}

/** Keys of a title, and of the title that it encloses; empty where there is none. */
export const titleKeys = ({ title }: Pick<DocumentRow, 'title'>): string[] =>
  title === null ? [] : [title, enclosed(title)].flatMap((one) => (one === null ? [] : [titleKey(one)]))

/** The document that a citation means: by number, else by title. */
export type Resolve = (citation: CitationRow) => DocumentRow | null

/** Makes a finder of cited documents among the latest revisions. */
export function resolver(documents: readonly DocumentRow[]): Resolve {
  const byNumber = uniqueBy(documents, ({ doc_no }) => [doc_no])
  const byTitle = uniqueBy(documents, titleKeys)
  return ({ doc_id, cited_doc_no, cited_title }) => {
    const found = byNumber.get(cited_doc_no ?? '') ?? byTitle.get(titleKey(cited_title ?? '')) ?? null
    return found?.doc_id === doc_id ? null : found
  }
}

/** A title that is known under another number: one of the two is misprinted or damaged. */
function disagreement({ doc_id, cited_doc_no, cited_title }: CitationRow, found: DocumentRow): RowOf<'findings'>[] {
  if (cited_doc_no === null || found.doc_no === null || cited_doc_no === found.doc_no) return []
  const message = `found 《${cited_title}》 cited as ${cited_doc_no}, expected ${found.doc_no} as the document itself says; one of the two is misprinted or damaged`
  return [
    {
      finding_id: identityOf(doc_id, 'citation_disagrees', cited_doc_no, message),
      doc_id,
      table_id: null,
      kind: 'citation_disagrees',
      severity: 'warning',
      message,
      expected: found.doc_no,
      actual: cited_doc_no,
      first_line: null,
    },
  ]
}

/** Ties citations to the documents they mean, where those are among the given ones. */
export function withCitations(rows: readonly DocumentRows[]): DocumentRows[] {
  const latest = new Map(rows.map(({ document }) => [document.doc_id, document]))
  // A copy is not meant where the document itself is there, and does not cite what it repeats.
  const resolve = resolver([...latest.values()].filter(({ copy_of }) => copy_of === null))
  return rows.map((row) => {
    const tied = row.citations.map((citation) => {
      const found = resolve(citation)
      return { citation, found: found?.doc_id === row.document.copy_of ? null : found }
    })
    return {
      ...row,
      citations: tied.map(({ citation, found }) => ({ ...citation, cited_doc_id: found?.doc_id ?? null })),
      findings: [
        ...row.findings,
        ...tied.flatMap(({ citation, found }) => (found ? disagreement(citation, found) : [])),
      ],
    }
  })
}
