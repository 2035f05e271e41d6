import type { Question } from './case.ts'

/** 五分之一, but not 百分之五. */
const FRACTION = /分\s*之/
const PERCENT = /^[负負]?百\s*分\s*之/

/** A quantity where a fraction is printed, which is per cent with us: 五分之一 is 20%. */
export function fractionOf(text: string, value: number): { value: number; unit?: string } {
  if (!FRACTION.test(text) || PERCENT.test(text)) return { value }
  return { value: Number((100 * value).toPrecision(15)), unit: '%' }
}

/** Asks for the number that a whole text consists of. */
export function wholeNumber(text: string, value: number): Question {
  const asked = fractionOf(text, value)
  return asked.unit ? { ask: 'quantities', of: 'any', expected: [asked] } : { ask: 'number', expected: value }
}
