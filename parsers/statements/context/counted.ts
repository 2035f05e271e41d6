const FIGURE = /\d[\d,]*(?:\.\d+)?/g
const YEAR = /20\d{2}(?:\s?[—–\-至]\s?20\d{2})?\s?年/g
/** 6348 and 25.8 were counted; 12800 and 6.5 may well be meant to be reached. */
const COUNTED_DIGITS = 3

const significant = (figure: string): number => {
  const digits = figure.replace(/[.,]/g, '').replace(/^0+/, '')
  return figure.includes('.') ? digits.length : digits.replace(/0+$/, '').length
}

/** True if at least half of the figures of a text are printed to the unit. Who plans rounds; who counts does not. */
export function isCounted(text: string): boolean {
  const figures = text.replace(YEAR, '').match(FIGURE) ?? []
  const exact = figures.filter((figure) => significant(figure) >= COUNTED_DIGITS)
  return exact.length > 0 && exact.length * 2 >= figures.length
}
