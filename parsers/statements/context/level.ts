/** Where in a document something is said, from the whole of it down to the words beside a number. */
export type Level =
  | 'document'
  | 'section'
  | 'passage'
  | 'paragraph'
  | 'sentence'
  | 'clause'
  | 'table'
  | 'row'
  | 'column'
  | 'cell'

/** What a level says, with its words as printed; the words are empty if nothing says so and it is only assumed. */
export interface Ruling<T> {
  value: T
  level: Level
  words: string
}

/** A ruling as one literal: rulings are made for every number. */
export const ruling = <T>(value: T, level: Level, words: string): Ruling<T> => ({ value, level, words })
