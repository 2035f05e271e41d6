/** A form in which programs save pages or letters, and in which neither a page nor a text stands as it is. */
interface SavedForm {
  /** What the file begins with, each byte one character. */
  begins: RegExp
  found: string
  advice: string
  /** A beginning that is of this form. */
  example: string
}

/** Forms that would pass for a text, and would be read as one. */
export const SAVED_FORMS: readonly SavedForm[] = [
  {
    begins: /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*content-type:\s*multipart\/related/i,
    found: 'a page saved as one file (MHTML)',
    advice: 'save it as HTML alone',
    example: 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n type="text/html"\r\n',
  },
  {
    begins: /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*(?:content-transfer-encoding|mime-version|message-id):/i,
    found: 'a letter (MIME)',
    advice: 'save the text or the attachment itself',
    example: 'From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n',
  },
  {
    begins: /^HTTP\/\d(?:\.\d)? \d{3}\b/,
    found: 'an answer with its HTTP head',
    advice: 'save the page without it, or as WARC',
    example: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n',
  },
  {
    begins: /^bplist\d\d/,
    found: 'a page saved by Safari (webarchive)',
    advice: 'save it as page source',
    example: 'bplist00\xd1\x01',
  },
  {
    begins: /^(?:\xff\xfe\0\0|\0\0\xfe\xff)/,
    found: 'a text in UTF-32',
    advice: 'save it as UTF-8',
    example: '\xff\xfe\0\0\x2d\x4e\0\0',
  },
]

const HEAD = 16 * 1024

/** Throws an Error for bytes in a form that is no page and no text by itself, with what to do about it. */
export function refuseSaved(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const form = SAVED_FORMS.find(({ begins }) => begins.test(head))
  if (form) throw new Error(`found ${form.found}, expected an HTML page or a text; ${form.advice}`)
}
