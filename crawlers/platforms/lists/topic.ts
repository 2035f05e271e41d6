/** True if a title has one of the words, or where none is asked for. A title that is not known is kept. */
export const keepsTitle = (topics: readonly string[], title: string): boolean =>
  topics.length === 0 || title === '' || topics.some((topic) => title.includes(topic))
