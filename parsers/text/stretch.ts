/** Part of a text, as offsets; the end is exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** A text with stretches replaced, which stand from left to right and do not overlap. Linear in the text. */
export function replaceStretches<S extends Stretch>(
  text: string,
  stretches: readonly S[],
  by: (s: S) => string,
): string {
  let at = 0
  const parts = stretches.flatMap((stretch) => {
    const kept = text.slice(at, stretch.start)
    at = stretch.end
    return [kept, by(stretch)]
  })
  return parts.join('') + text.slice(at)
}
