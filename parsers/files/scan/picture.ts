import type { FileContent } from '../content.ts'
import { layoutParts } from '../layout/layout.ts'
import { FILE_LIMITS } from '../limits.ts'
import { FileRefused } from '../refusal.ts'
import type { Bitmap } from './bitmap.ts'
import { recognisedPages } from './recognised-pages.ts'
import type { Recogniser } from './recogniser.ts'

/** What reads pictures, if the user has installed it. */
export interface PictureResources {
  recogniser?: Recogniser | null
}

async function* dotsOf(files: readonly Uint8Array[], recogniser: Recogniser): AsyncGenerator<Bitmap> {
  for (const file of files) yield await recogniser.pictureOf(file)
}

/** Reads picture files as the pages of one document; `what` names them to who has nothing to read them with. Throws FileRefused. */
export async function readPictures(
  files: readonly Uint8Array[],
  what: string,
  { recogniser = null }: PictureResources,
): Promise<Pick<FileContent, 'parts' | 'findings'>> {
  const refused = (cause?: unknown) =>
    new FileRefused('needs_ocr', `found ${what}, expected text; have it recognised (OCR) or type its figures`, {
      cause,
    })
  if (!recogniser) throw refused()
  const read = files.slice(0, FILE_LIMITS.recognised)
  const numbers = read.map((_, at) => at + 1)
  try {
    const { pages, findings } = await recognisedPages(dotsOf(read, recogniser), numbers, recogniser, 'picture')
    if (pages.length === 0) throw refused()
    return { parts: layoutParts(pages, 'picture'), findings }
  } catch (cause) {
    throw refused(cause)
  }
}
