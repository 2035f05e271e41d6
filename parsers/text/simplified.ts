import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** A text in simplified characters, for looking up words; what is printed stays as it is. */
export const simplified = (text: string): string => convert(text)
