import type { Recogniser } from '../../../parsers/files/scan/recogniser.ts'
import type { OcrExtra } from './extra.ts'
import { lineModel } from './line-model.ts'
import { drawnPages, pictureDots } from './page-picture.ts'

/** Reads pictures with the packages that the user has installed. The model is loaded with the first line. */
export function recogniserOf(extra: OcrExtra): Recogniser {
  let model: ReturnType<typeof lineModel> | null = null
  return {
    pagesOf: (bytes, numbers) => drawnPages(extra, bytes, numbers),
    pictureOf: (bytes) => pictureDots(extra, bytes),
    read: async (strips) => {
      model ??= lineModel(extra)
      return (await model)(strips)
    },
  }
}
