import type { Platform } from './platform.ts'
import { dated } from './platforms/dated.ts'
import { generic } from './platforms/generic.ts'
import { hanweb } from './platforms/hanweb.ts'
import { json } from './platforms/json.ts'
import { trs } from './platforms/trs.ts'
import type { Portal } from './portal.ts'

/** Every family of content management systems that can be read. */
export const PLATFORMS: readonly Platform[] = [trs, hanweb, json, dated, generic]

/** The platform a portal names. Throws Error if there is none of that name. */
export function platformOf({ id, platform }: Pick<Portal, 'id' | 'platform'>): Platform {
  const found = PLATFORMS.find(({ name }) => name === platform)
  if (found) return found
  const names = PLATFORMS.map(({ name }) => name).join(', ')
  throw new Error(
    `${id}: found platform ${JSON.stringify(platform)}, expected one of ${names}; correct the declaration`,
  )
}
