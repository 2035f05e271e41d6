/** Years of the five-year plans by ordinal. */
const FIVE_YEAR_PLANS: Readonly<Record<string, readonly [number, number]>> = {
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
  十六五: [2031, 2035],
}

const NAMED = /[“"]?(十[二三四五六])五[”"]?|第(十[二三四五六])个五年/

/** First and last year of a five-year plan named in a text (“十四五”, 第十四个五年规划); null where none is. */
export function fiveYearPlan(text: string): readonly [number, number] | null {
  const named = text.match(NAMED)
  return named ? (FIVE_YEAR_PLANS[`${named[1] ?? named[2]}五`] ?? null) : null
}
