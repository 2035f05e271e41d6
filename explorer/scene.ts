import { addressOf, type Choice } from './address.ts'
import type { Release } from './data/release.ts'
import type { Child } from './dom/element.ts'
import type { Speech } from './language/speech.ts'

/** What a view is made from. */
export interface Scene {
  choice: Choice
  release: Release
  speech: Speech
  /** Width of the content in CSS pixels: charts are drawn to fit. */
  width: number
  /** Changes the choice, by way of the address. */
  go(change: Partial<Choice>): void
  /**
   * The same scene with what the view chose where the address says nothing. The address says it too from then on, so
   * that it means the same in every release it is sent to.
   */
  settle(change: Partial<Choice>): Scene
}

/** Makes the content of a view. Rejects where its data cannot be read. */
export type View = (scene: Scene) => Promise<Child[]>

/** The address of the scene with some choices changed: a plain link, so that keys, tabs and bookmarks work. */
export const linkTo = ({ choice }: Scene, change: Partial<Choice>): string => addressOf({ ...choice, ...change })
