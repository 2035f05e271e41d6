/** Which characters are meant, by their code: asked of every character of a text, where a pattern or a set is slow. */
export type Signs = Uint8Array

/** The signs of a text. Characters of two code units are none. */
export function signsOf(chars: string): Signs {
  const signs = new Uint8Array(0x10000)
  for (let i = 0; i < chars.length; i++) signs[chars.charCodeAt(i)] = 1
  return signs
}
