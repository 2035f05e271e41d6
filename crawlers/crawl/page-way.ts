import type { Keeper } from './answers/keep.ts'
import type { Follow } from './follow.ts'

/** How what a page loads is asked for and kept. */
export interface PageWay {
  follow: Follow
  keeper: Keeper
}
