/** Address of a document of the shared platform (portal-conventions §2): month folder, day, number. */
const DOCUMENT = /\/\d{6}\/t(\d{4})(\d{2})(\d{2})_\d+(?:_wap)?\.html?$/

/** The same inside the text of a page, where the attribute may be followed by a random query. */
export const DOCUMENT_LINK = /\bhref\s*=\s*["']?[^"'\s<>]{0,300}?\d{6}\/t\d{8}_\d+(?:_wap)?\.html?\b/i

/** True for the path of a document's page. */
export const isDocumentPath = (path: string): boolean => DOCUMENT.test(path)

/** The day in the name of a document's page, which is the day of publication, as YYYY-MM-DD; null for other paths. */
export function publicationDay(path: string): string | null {
  const [, year, month, day] = DOCUMENT.exec(path) ?? []
  return day === undefined ? null : `${year}-${month}-${day}`
}

/** Names of files that hang on documents, as the editor of the shared platform gives them, and others by extension. */
export const ATTACHMENT = /\.(?:pdf|doc[xm]?|xls[xm]?|wps|et|ofd|zip|rar)$/i

/** The same inside the text of a page. */
export const ATTACHMENT_LINK = /\.(?:pdf|doc[xm]?|xls[xm]?|wps|et|ofd|zip|rar)["'\s<>?#&\\]/i
