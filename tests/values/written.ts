const DIGITS = '零一二三四五六七八九'
const PLACES: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
]

function section(value: number): string {
  let text = ''
  let gap = false
  for (const [place, word] of PLACES) {
    const digit = Math.floor(value / place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + DIGITS[digit] + word
      gap = false
    }
  }
  return text
}

/** A whole number from 0 to 99,999,999 in Chinese numerals, as one says it: 10 is 十 and 100010 is 十万零一十. */
export function writtenNumeral(value: number): string {
  if (value === 0) return '零'
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : ''
  const text = (high > 0 ? `${section(high)}万` : '') + gap + section(low)
  return text.startsWith('一十') ? text.slice(1) : text
}
