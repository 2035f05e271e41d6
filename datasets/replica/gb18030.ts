/** Bytes of every character of two bytes, by the decoder that every engine has; pages need no others. */
function codes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, [lead, trail])
    }
  }
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
