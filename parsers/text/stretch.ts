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
  let [replaced, at] = ['', 0]
  for (const stretch of stretches) {
    replaced += text.slice(at, stretch.start) + by(stretch)
    at = stretch.end
  }
  return replaced + text.slice(at)
}
