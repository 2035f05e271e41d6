/** CSS pixels to the unit. An em is taken for the usual 16. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  em: 16,
  rem: 16,
  cm: 38,
  mm: 3.8,
  in: 96,
}
const LENGTH = /^([+-]?\d{0,7}(?:\.\d{1,8})?)([a-z%]{0,4})$/

/** A length in CSS pixels; null for what is none, or depends on the element around. Zero is zero in any unit. */
export function pixels(value: string | undefined): number | null {
  const [, number, unit] = LENGTH.exec(value ?? '') ?? []
  if (number === undefined || !/\d/.test(number)) return null
  const factor = Number(number) === 0 ? 1 : UNITS[unit!]
  return factor === undefined ? null : Number(number) * factor
}

/** True for zero in any unit. */
export const isZero = (value: string | undefined): boolean => pixels(value) === 0
