import { type Zippable, zipSync } from 'fflate/browser'

/** What writes Excel files packs large ones in a worker made of a blob, which the page's policy forbids: here it is done at once. */
export function zip(files: Zippable, done: (error: null, archive: Uint8Array) => void): void {
  done(null, zipSync(files))
}
export { strToU8, zipSync } from 'fflate/browser'
