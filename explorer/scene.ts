import { addressOf, type ReaderChoice } from './address.ts'
import type { Release } from './data/release.ts'
import type { Child } from './dom/element.ts'
import type { Speech } from './language/speech.ts'

/** What a view is made from. */
export interface ViewScene {
  choice: ReaderChoice
  release: Release
  speech: Speech
  /** Width of the content in CSS pixels: charts are drawn to fit. */
  width: number
  /** Changes the choice, by way of the address. */
  go(change: Partial<ReaderChoice>): void
  /**
   * The same scene with what the view chose where the address says nothing. The address says it too from then on, so
   * that it means the same in every release it is sent to.
   */
  settle(change: Partial<ReaderChoice>): ViewScene
}

/** Makes the content of a view. Rejects where its data cannot be read. */
export type View = (scene: ViewScene) => Promise<Child[]>

/** What the page calls a place by its name in a record; the name itself if the catalogue has no such place. */
export function placeName({ release, speech }: ViewScene, name: string): string {
  const place = release.catalogue.places.find((one) => one.name === name)
  return place ? speech.place(place) : name
}

/** The address of the scene with some choices changed: a plain link, so that keys, tabs and bookmarks work. */
export const linkTo = ({ choice }: ViewScene, change: Partial<ReaderChoice>): string =>
  addressOf({ ...choice, ...change })
