import type { Zip } from '../zip.ts'

/** Pictures that stand in the text, in a form that is made of dots. */
const PICTURE = /^word\/media\/.*\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/i

const byNumber = new Intl.Collator('en', { numeric: true })

/** The pictures of a text of Word as files, in the order in which they were put in. */
export const docxPictures = (zip: Zip): Uint8Array[] =>
  zip.names
    .filter((name) => PICTURE.test(name))
    .toSorted(byNumber.compare)
    .flatMap((name) => zip.bytes(name) ?? [])
