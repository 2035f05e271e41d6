/**
 * Which characters are meant: asked of every character of a text, where a pattern or a set is slow. One bit for each, by its code:
 * there are some fifty such tables, and only as bits do they stay side by side in the nearest memory of a processor.
 */
export type Signs = Uint8Array

/** The signs of a text. Characters of two code units are none, nor is U+0000. */
export function signsOf(chars: string): Signs {
  const signs = new Uint8Array(0x10000 >> 3)
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i)
    signs[code >> 3]! |= 1 << (code & 7)
  }
  return signs
}

/** What \s stands for in a pattern. */
export const WHITE_SPACE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Whether one of the signs stands at an offset; none does outside of the text. */
export function isSign(signs: Signs, text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (signs[code >> 3]! & (1 << (code & 7))) !== 0
}

/** Whether a text begins with one of the signs. */
export const beginsWithSign = (signs: Signs, text: string): boolean => isSign(signs, text, 0)

/** Whether a text ends in one of the signs; a character of two code units is none. */
export const endsInSign = (signs: Signs, text: string): boolean => isSign(signs, text, text.length - 1)

/** Whether a text holds any of the signs. */
export function holdsSign(signs: Signs, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSign(signs, text, at)) return true
  return false
}
