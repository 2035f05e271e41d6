/** A piece of text and how strongly it is marked: 0 not, 1 the sentence, 2 the figure. */
export interface MarkedPiece {
  text: string
  mark: 0 | 1 | 2
}

/** Part of a text, by offsets in UTF-16 units, the end exclusive. */
export interface TextExtent {
  start: number
  end: number
}

const within = (at: number, extent: TextExtent | null): boolean =>
  extent !== null && at >= extent.start && at < extent.end

/** Where a quote stands in a text: the place that holds the figure, else the first; null if it is not there. */
export function quoteIn(text: string, quote: string, figure: TextExtent | null): TextExtent | null {
  if (quote === '') return null
  const places: TextExtent[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length })
  }
  const holds = ({ start, end }: TextExtent) => figure !== null && start <= figure.start && end >= figure.end
  return places.find(holds) ?? places[0] ?? null
}

/** A text cut where its marks begin and end; the pieces joined are the text. */
export function markedPieces(text: string, sentence: TextExtent | null, figure: TextExtent | null): MarkedPiece[] {
  const edges = [0, text.length, ...[sentence, figure].flatMap((extent) => (extent ? [extent.start, extent.end] : []))]
  const cuts = [...new Set(edges)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => ({
    text: text.slice(start, cuts[at + 1]),
    mark: within(start, figure) ? 2 : within(start, sentence) ? 1 : 0,
  }))
}
