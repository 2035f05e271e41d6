/** How much of a page is looked through for its own word on the charset, in bytes, as the HTML standard does. */
const PRESCAN = 1024

const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
const PARAMETER = /;\s*charset\s*=\s*"?([\w-]+)/i

/** Names that say nothing: they fit every byte, and are what servers say that were never told. */
const EMPTY_NAME = /^(?:iso-8859-1|latin-?1|us-ascii|windows-1252)$/
/** The web reads all of the GB family by its largest member; as UTF-16 no page could name its charset. */
const FAMILY: Readonly<Record<string, string | null>> = { gbk: 'gb18030', 'utf-16le': null, 'utf-16be': null }

/** A name as the Encoding Standard has it; null for one that is unknown or says nothing. */
function knownCharset(name: string | undefined): string | null {
  if (name === undefined) return null
  try {
    const { encoding } = new TextDecoder(name)
    return EMPTY_NAME.test(encoding) ? null : (FAMILY[encoding] ?? encoding)
  } catch {
    return null
  }
}

/** The charset that a page is declared to be in, by its header before its own meta tag; null if neither tells. */
export function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN))
  return knownCharset(PARAMETER.exec(contentType ?? '')?.[1]) ?? knownCharset(META.exec(head)?.[1])
}
