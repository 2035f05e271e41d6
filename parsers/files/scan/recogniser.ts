import type { Bitmap } from './bitmap.ts'

/** A line of writing as it was recognised. */
export interface RecognisedLine {
  text: string
  /** How sure the recogniser is, between 0 and 1. */
  confidence: number
}

/**
 * What draws pages and reads pictures. It is no part of the package: who wants it installs it, and files are read without it as
 * well as with it.
 */
export interface Recogniser {
  /** Draws pages of a PDF, by their numbers from 1, one after another. */
  pagesOf(bytes: Uint8Array, numbers: readonly number[]): AsyncIterable<Bitmap>
  /** The dots of a picture file. */
  pictureOf(bytes: Uint8Array): Promise<Bitmap>
  /** What stands on strips of a picture, a line on each. */
  read(strips: readonly Bitmap[]): Promise<RecognisedLine[]>
}
