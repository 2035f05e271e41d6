/** What may stand between a number and its unit, or in front of a unit in a header (万人, 亿斤), and what it multiplies by. */
export const UNIT_SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  萬億: 1e12,
  億: 1e8,
  萬: 1e4,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 100,
}
