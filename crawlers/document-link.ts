/** Address of a document of the shared platform (portal-conventions §2): month folder, day, number. */
const DOCUMENT = /\/\d{6}\/t(\d{4})(\d{2})(\d{2})_\d+(?:_wap)?\.html?$/

/** The same inside the text of a page, where the attribute may be followed by a random query. */
export const DOCUMENT_LINK = /\bhref\s*=\s*["']?[^"'\s<>]{0,300}?\d{6}\/t\d{8}_\d+(?:_wap)?\.html?\b/i

/** A path without its parameters, in which servers carry session ids (RFC 3986, 3.3): `a.html;jsessionid=1`. */
export const withoutParameters = (path: string): string => path.replace(/;[^/]*/g, '')

/** True for the path of a document's page. */
export const isDocumentPath = (path: string): boolean => DOCUMENT.test(withoutParameters(path))

/** Folders and names that hold the day of a document: of the shared platform, of Hanweb, and of many others. */
const DAYS: readonly RegExp[] = [
  DOCUMENT,
  /\/art\/(\d{4})\/(\d{1,2})\/(\d{1,2})\/art_/,
  /\/((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])\//,
]

/** The day in the address of a document's page, which is the day of publication, as YYYY-MM-DD; null for other paths. */
export function publicationDay(path: string): string | null {
  const plain = withoutParameters(path)
  for (const form of DAYS) {
    const [, year, month, day] = form.exec(plain) ?? []
    if (day !== undefined) return `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return null
}

/** Names of files that hang on documents, as the editor of the shared platform gives them, and others by extension. */
export const ATTACHMENT = /\.(?:pdf|doc[xm]?|xls[xm]?|wps|et|ofd|zip|rar)$/i

/** The same inside the text of a page. */
export const ATTACHMENT_LINK = /\.(?:pdf|doc[xm]?|xls[xm]?|wps|et|ofd|zip|rar)["'\s<>?#\\;&]/i
