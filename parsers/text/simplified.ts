import { Converter } from 'opencc-js/t2cn'
import { remembered } from '../memory.ts'

/** Labels asked for again and again by the rows of a table; longer texts are asked for once. */
const MOST_LABELS = 4096
const LONGEST_LABEL = 40

const convert = Converter({ from: 't', to: 'cn' })
const convertLabel = remembered<string>(convert, MOST_LABELS)

/** A text in simplified characters, for looking up words; what is printed stays as it is. */
export const simplified = (text: string): string => (text.length > LONGEST_LABEL ? convert(text) : convertLabel(text))
