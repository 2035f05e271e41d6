/** 3. before a word, and 3. before another number, which may as well be a decimal. */
const ITEM = /^(\d{1,2})\s?[.．﹒、]\s*(?!\d)/
const DOUBTFUL = /^(\d{1,2})[.．](?=\d)/

/** 6.9月底前, 2.2026年: nothing decimal is a month or a year. */
const DATED = /^\d{1,2}[.．](?=\d{1,2}月|20\d{2}年)/

const countOf = (text: string, pattern: RegExp): number | null => {
  const digits = pattern.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

/**
 * 2.新增食堂2个 / 3.3座公园增设设施 / 4.开办暑托班27个: where a text begins with what looks like a decimal and its first number is
 * the one that the items before and after leave out, or that one of them leaves out before a date, that counts the items. The length of
 * the count, by index of the text.
 */
export function doubtfulItems(texts: readonly string[]): ReadonlyMap<number, number> {
  const items = texts.flatMap((text, index) => {
    const sure = countOf(text, ITEM)
    const count = sure ?? countOf(text, DOUBTFUL)
    return count === null ? [] : [{ index, count, isSure: sure !== null }]
  })
  const found = new Map<number, number>()
  for (const [i, { index, count, isSure }] of items.entries()) {
    const [before, after] = [items[i - 1], items[i + 1]]
    const [follows, leads] = [before?.count === count - 1, after?.count === count + 1]
    const isBetween = before?.isSure && after?.isSure && follows && leads
    const isDated = (follows || leads) && DATED.test(texts[index]!)
    if (!isSure && (isBetween || isDated)) found.set(index, DOUBTFUL.exec(texts[index]!)![0].length)
  }
  return found
}
