import type { Genre } from '../../../datasets/reference/genre.ts'

/** The form of a document by the word that ends latest in its title, the longest of those; null if none occurs. */
export function genreOf(title: string | null, genres: readonly Genre[]): Genre | null {
  if (!title) return null
  let best: { genre: Genre; end: number } | null = null
  for (const genre of genres) {
    const at = title.lastIndexOf(genre.word)
    if (at < 0) continue
    const end = at + genre.word.length
    const longer = best !== null && end === best.end && genre.word.length > best.genre.word.length
    if (!best || end > best.end || longer) best = { genre, end }
  }
  return best?.genre ?? null
}

/** True if a title ends in the name of a form, or in that and its years: …计划（2023—2027年）. */
export function endsInGenre(title: string, genres: readonly Genre[]): boolean {
  const bare = title.replace(/[（(][^（()）]*[)）]$/, '')
  return genres.some(({ word }) => bare.endsWith(word))
}
