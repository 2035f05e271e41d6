const LEADS = 0xfe - 0x81 + 1
/** 0x40 to 0xfe without 0x7f. */
const TRAILS = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i).filter((trail) => trail !== 0x7f)

/**
 * Bytes of every character of two bytes, by the decoder that every engine has; pages need no others. The standard leaves
 * no pair without a character, so all of them are one text (encoding.spec.whatwg.org, index gb18030).
 */
function codes(): Map<string, [number, number]> {
  const pairs = Array.from({ length: LEADS }, (_, i) =>
    TRAILS.map((trail): [number, number] => [0x81 + i, trail]),
  ).flat()
  const text = new TextDecoder('gb18030', { fatal: true }).decode(new Uint8Array(pairs.flat()))
  if (text.length !== pairs.length) {
    throw new Error(`gb18030: found ${text.length} characters, expected one for each of ${pairs.length} pairs of bytes`)
  }
  const found = new Map<string, [number, number]>()
  pairs.forEach((pair, i) => {
    const character = text[i]!
    if (!found.has(character)) found.set(character, pair)
  })
  return found
}

let known: Map<string, [number, number]> | undefined

/** Text in GB18030. Throws Error for a character that would take four bytes: no replica page holds one. */
export function encodeGb18030(text: string): Uint8Array {
  known ??= codes()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : known.get(character)
    if (!code) throw new Error(`gb18030: found ${JSON.stringify(character)}, expected a character of two bytes`)
    bytes.push(...code)
  }
  return new Uint8Array(bytes)
}
