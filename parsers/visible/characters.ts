import { RADICALS } from './radicals.ts'

/**
 * Characters without width: soft hyphens, joiners, marks of writing direction, variation selectors, byte order marks.
 * Editors leave such marks in, and they split words and numbers that a reader sees whole.
 */
const ZERO_WIDTH_CHARACTERS = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff'
const ZERO_WIDTH = new RegExp(`[${ZERO_WIDTH_CHARACTERS}]|\\udb40[\\udd00-\\uddef]`, 'g')
/**
 * Radicals and compatibility ideographs, which fonts and PDF converters print in place of ordinary characters. No
 * other compatibility character is folded: ² must not become 2.
 */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g
/** Blanks as wide as one, or narrower, which printers put between the thousands of a number. */
const THOUSANDS_BLANK = /(?<=[\d０-９])[\u00a0\u2000\u2002\u2004-\u200a\u202f\u205f](?=[\d０-９])/g
/** Vowels with the mark of a tone. */
const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
/** Anything that this file changes, as part of a character class. */
export const ODD_CHARACTERS = `${ZERO_WIDTH_CHARACTERS}\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u2e80-\\u2fdf\\uf900-\\ufaff\\ud87e\\udb40${TONED}`
const ODD = new RegExp(`[${ODD_CHARACTERS}]`)
const SYLLABLE = `[a-z${TONED}]{1,6}`
/** How characters are read, in brackets after them: 責(zé)任, 責任(zé rèn). It helps to read and is no part of the text. */
const READING_AID = new RegExp(
  `(?<=\\p{Script=Han})[（(](?=[a-z]{0,5}[${TONED}])${SYLLABLE}(?:[ ']?${SYLLABLE}){0,3}[)）]`,
  'gu',
)

const UNSHOWN = new RegExp(`[\\s${ZERO_WIDTH_CHARACTERS}]+`, 'g')

/** The characters of a text that show. */
export const solid = (text: string): string => text.replace(UNSHOWN, '')

/** A text without characters that have no width. */
export const withoutZeroWidth = (text: string): string => text.replace(ZERO_WIDTH, '')

/**
 * A text with ordinary characters in place of those that only look like them: nothing without width, ideographs for
 * radicals, and a plain blank for every kind of blank between two digits (1 200), no reading aids. Line breaks stay where they are.
 */
export function withOrdinaryCharacters(text: string): string {
  if (!ODD.test(text)) return text
  return withoutZeroWidth(text)
    .replace(LOOKALIKE, (char) => RADICALS.get(char) ?? char.normalize('NFKC'))
    .replace(THOUSANDS_BLANK, ' ')
    .replace(READING_AID, '')
}
