import { endsInSign, signsOf } from '../../../text/signs.ts'

/** What knows the names of bodies and places. */
export type IsBody = (text: string) => boolean

/** How names of places and zones end, also of those that no register has. */
const PLACE = /^\p{Script=Han}{2,9}(?:镇|乡|街道|苏木|[县市区州旗盟]|管委会|村)$/u

const ENDINGS = signsOf('镇乡道木县市区州旗盟会村')

/** True for a text that is or looks like the name of a place or body; one alone proves nothing. */
export const looksLikePlace = (text: string, isBody: IsBody): boolean =>
  (endsInSign(ENDINGS, text) && PLACE.test(text)) || isBody(text)

/** Header labels that are places or bodies, each with the figures below it: areas as columns. One alone must be known. */
export function headingBodies(columns: readonly (readonly string[])[], isBody: IsBody): ReadonlySet<string> {
  const labels = new Set(columns.slice(1).flat())
  const like = [...labels].filter((label) => looksLikePlace(label, isBody))
  return new Set(like.length > 1 ? like : like.filter(isBody))
}
