import { FILE_LIMITS } from '../limits.ts'
import { FileRefused } from '../refusal.ts'

/** A file inside an archive, not yet unpacked. */
export interface ArchiveMember {
  name: string
  bytes: () => Uint8Array
}

/** What programs put into archives for themselves. */
const OF_PROGRAMS = /(?:^|\/)(?:__MACOSX\/|\.(?!\.)|Thumbs\.db$|desktop\.ini$)/i

/** Whether a name leads out of the folder that an archive is unpacked in. Nothing is ever written there; it is named. */
export const leadsOut = (name: string): boolean => /^(?:[a-z]:)?[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(name)

/** Whether an entry is a file of somebody's. */
export const isMember = (name: string): boolean => !/[\\/]$/.test(name) && !OF_PROGRAMS.test(name)

/** Refuses archives that would unpack to more than a file may hold. Throws FileRefused. */
export function checkUnpacked(sizes: readonly number[]): void {
  const sum = sizes.reduce((total, size) => total + size, 0)
  if (sizes.length > FILE_LIMITS.entries || sum > FILE_LIMITS.inflated)
    throw new FileRefused(
      'file_too_large',
      `found ${sizes.length} files of ${sum} bytes, expected at most ${FILE_LIMITS.entries} of ${FILE_LIMITS.inflated}; unpack it and import the files`,
    )
}
