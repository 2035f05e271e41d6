import { nameText, type Zip } from '../zip.ts'
import type { ArchiveMember } from './member.ts'

/** The files of a ZIP archive, by names as people see them. Throws FileRefused beyond the limits. */
export function zipMembers(zip: Zip): ArchiveMember[] {
  zip.checkAll()
  return zip.names.map((name) => ({ name: nameText(name), bytes: () => zip.bytes(name) ?? new Uint8Array() }))
}
