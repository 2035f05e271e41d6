/** A later text that has less than this share of what the earlier one had has lost it, as long as it was enough to tell. */
const LEAST_SHARE = 0.5
const ENOUGH = { characters: 60, figures: 3 } as const

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const MEASURES = [
  { what: 'Chinese characters', least: ENOUGH.characters, of: (text: string) => count(text, /\p{Script=Han}/gu) },
  { what: 'figures', least: ENOUGH.figures, of: (text: string) => count(text, /\d+(?:[.,]\d+)*/g) },
] as const

/**
 * Why a later text of a document is not believed; null if it may take the place of the earlier one. Portals answer
 * with half a page, or with another page in the frame of the document, and say that all is well; a document that was
 * amended keeps most of its words and figures.
 */
export function revisionDoubt(before: string, after: string): string | null {
  for (const { what, least, of } of MEASURES) {
    const had = of(before)
    const has = of(after)
    if (had >= least && has < had * LEAST_SHARE)
      return `found ${has} ${what}, expected about the ${had} of the text before`
  }
  return null
}
