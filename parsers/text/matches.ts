/**
 * Every match of a global pattern in a text, left to right: what `matchAll` gives, which however copies the pattern for
 * each text and so costs many times as much where nothing matches. Throws a TypeError where the pattern is not global.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global)
    throw new TypeError(`pattern ${pattern}: found no flag g, expected one, else it matches for ever`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += text.codePointAt(pattern.lastIndex)! > 0xffff && pattern.unicode ? 2 : 1
  }
  return found
}
