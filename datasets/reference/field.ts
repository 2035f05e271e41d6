import { z } from 'zod'

/** Separates the members of a list inside one CSV field. */
export const LIST_SEPARATOR = '|'

// Each message is what the reader of an error is told was expected.

/** A field that must not be empty. */
export const text = z.string().min(1, 'a non-empty text')

/** A field that may be empty; empty means null. */
export const optionalText = z.string().transform((cell) => (cell === '' ? null : cell))

/** Members separated by `|`; an empty field is the empty list; an empty or repeated member is an error. */
export const list = z
  .string()
  .refine((cell) => cell === '' || cell.split(LIST_SEPARATOR).every((member) => member !== ''), 'no empty list member')
  .refine((cell) => new Set(cell.split(LIST_SEPARATOR)).size === cell.split(LIST_SEPARATOR).length, 'no member twice')
  .transform((cell) => (cell === '' ? [] : cell.split(LIST_SEPARATOR)))

/** A plain decimal number such as 10000 or 0.1. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a decimal number')
  .transform(Number)

/** A day as YYYY-MM-DD. */
export const day = z.iso.date('a day as YYYY-MM-DD')

/** A day as YYYY-MM-DD, or empty for null. */
export const optionalDay = z
  .string()
  .refine((cell) => cell === '' || day.safeParse(cell).success, 'a day as YYYY-MM-DD or an empty field')
  .transform((cell) => (cell === '' ? null : cell))

/** Text of exactly `count` digits. */
export function digits(count: number) {
  return z.string().regex(new RegExp(`^\\d{${count}}$`), `${count} digits`)
}

/** Text of exactly `count` digits, or empty for null. */
export function optionalDigits(count: number) {
  return z
    .string()
    .regex(new RegExp(`^(\\d{${count}})?$`), `${count} digits or an empty field`)
    .transform((cell) => (cell === '' ? null : cell))
}

/** `yes` or `no`. */
export const yesNo = z.enum(['yes', 'no'], { error: 'yes or no' }).transform((cell) => cell === 'yes')

/** One of the given words. */
export function wordAmong<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words, { error: `one of ${words.join(', ')}` })
}
