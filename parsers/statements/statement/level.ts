/**
 * Where in a document something is said, from the whole of it down to the words beside a number; `registry` if the document
 * does not say and the row of the indicator does.
 */
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
  | 'registry'

/** What a level says, with its words as printed; the words are empty if nothing says so and it is only assumed. */
export interface Ruling<T> {
  value: T
  level: Level
  words: string
}

/** A ruling as one literal: rulings are made for every number. */
export const ruling = <T>(value: T, level: Level, words: string): Ruling<T> => ({ value, level, words })

/**
 * Why a value has no period: one is printed that cannot be read, or counts from a time of the document that is not known;
 * it is a mean or sum over years that no level names; or no level states a period.
 */
export type Gap = 'unread' | 'undated' | 'no_span' | 'unstated'
