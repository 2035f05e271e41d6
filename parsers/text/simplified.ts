import { Converter } from 'opencc-js/t2cn'
import { remembered } from '../memory.ts'
import type { Passage } from './passage.ts'
import { holdsSign, signsOf } from './signs.ts'

/** Labels asked for again and again by the rows of a table; longer texts are asked for once. */
const MOST_LABELS = 4096
const LONGEST_LABEL = 40

let converter: ((text: string) => string) | null = null
/** Made at the first text that needs it: its dictionary takes longer to compile than most documents to read. */
function convert(text: string): string {
  const known = converter ?? Converter({ from: 't', to: 'cn' })
  converter = known
  return known(text)
}
const convertLabel = remembered<string>(convert, MOST_LABELS)

/** A text in simplified characters, for looking up words; what is printed stays as it is. */
export const simplified = (text: string): string => (text.length > LONGEST_LABEL ? convert(text) : convertLabel(text))

/** Letters that only traditional script has and hardly a line of it is without. */
const TRADITIONAL = signsOf('億萬個縣區達為與產業總額實現設會電開關車長東門務濟發農資標計劃數組織學員積畝項')

/** Asked of every paragraph and of whole texts, nearly all of which hold none. */
const isTraditional = (text: string): boolean => holdsSign(TRADITIONAL, text)

const HAN = /\p{Script=Han}/gu

const letters = new Map<string, string>()

function letterOf(printed: string): string {
  const known = letters.get(printed)
  if (known !== undefined) return known
  const found = convert(printed)
  const letter = found.length === printed.length ? found : printed
  letters.set(printed, letter)
  return letter
}

/** A text in simplified characters letter by letter, so that offsets stay as they are. */
export const inSimplified = (text: string): string => (isTraditional(text) ? text.replace(HAN, letterOf) : text)

/** A passage in simplified characters; each still knows where it came from. */
export const passageInSimplified = (passage: Passage): Passage => ({ ...passage, text: inSimplified(passage.text) })

/** Puts words that were read in simplified characters back into the letters in which a text prints them. */
export function printer(text: string): (words: string) => string {
  const printed = new Map<string, string>()
  for (const [letter] of text.matchAll(HAN)) {
    const read = letterOf(letter)
    if (read !== letter) printed.set(read, letter)
  }
  return (words) => words.replace(HAN, (letter) => printed.get(letter) ?? letter)
}
