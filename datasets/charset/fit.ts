/** Text of bytes that fit a charset from the first to the last; null if they do not. */
export function strictText(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0

/** Characters of three bytes in UTF-8, as all Chinese ones are. Those of two bytes are pairs that characters of GB18030 may be as well. */
const THREE_BYTES = /[\u0800-\ufffc]/g
const TWO_BYTES = /[\u0080-\u07ff]/
const HOLDS_THREE_BYTES = new RegExp(THREE_BYTES.source)

/**
 * Whether bytes are UTF-8 for the most part: more characters of three bytes than sequences that are none. Nearly every
 * character of a page in GB18030 is such a sequence, however much ASCII stands around.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  return count(text, THREE_BYTES) > count(text, /\ufffd/g)
}

/** Whether a text may fit UTF-8 by chance: all it has beyond ASCII are characters of two bytes, as 联通 in GB18030 has. */
export const mayFitByChance = (utf8: string): boolean => !HOLDS_THREE_BYTES.test(utf8) && TWO_BYTES.test(utf8)
