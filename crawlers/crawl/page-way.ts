import type { Follow } from './follow.ts'
import type { Keeper } from './keep.ts'

/** How what a page loads is asked for and kept. */
export interface PageWay {
  follow: Follow
  keeper: Keeper
}
