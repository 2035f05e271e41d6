/** How much of a page is looked through for its own word on the charset, as the HTML standard does. */
const PRESCAN = 1024

const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
const PARAMETER = /;\s*charset\s*=\s*"?([\w-]+)/i

/** A text that no charset fits wholly is read with the one of which least is lost. */
const FALLBACKS = ['utf-8', 'gb18030'] as const

function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const lost = (text: string): number => text.split('\ufffd').length - 1

/** Text with the charset by which its bytes were read. */
export interface DecodedPage {
  text: string
  charset: string
}

/**
 * The text of an answer: decoded by the charset that its header names, else the page itself, else by what fits, UTF-8
 * before GB18030. A name that the bytes contradict, or that nobody knows, does not count; Latin-1 never does, because
 * it fits every byte and is what servers say that were never told.
 */
export function decodedPage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1')
  const named = [PARAMETER.exec(contentType ?? '')?.[1], META.exec(head)?.[1]]
  const declared = named.filter(
    (name) => name !== undefined && !/^(?:iso-8859-\d+|latin-?1|us-ascii|windows-125\d)$/i.test(name),
  )
  for (const charset of [...(declared as string[]), ...FALLBACKS]) {
    const text = strictly(bytes, charset)
    if (text !== null) return { text, charset: charset.toLowerCase() }
  }
  const lossy = FALLBACKS.map((charset) => ({ text: new TextDecoder(charset).decode(bytes), charset }))
  return lossy.toSorted((a, b) => lost(a.text) - lost(b.text))[0]!
}

/** The text of an answer alone. */
export const decodePage = (bytes: Uint8Array, contentType: string | null): string =>
  decodedPage(bytes, contentType).text
