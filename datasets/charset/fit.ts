/** Text of bytes that fit a charset from the first to the last; null if they do not. */
export function strictText(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0

/**
 * Whether bytes are UTF-8 for the most part: more characters beyond ASCII than sequences that are none. Nearly every
 * character of a page in GB18030 is such a sequence, however much ASCII stands around.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  return count(text, /[\u0080-\ufffc]/g) > count(text, /\ufffd/g)
}
