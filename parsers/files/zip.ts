import { type UnzipFileInfo, unzipSync } from 'fflate'
import { decode } from '../document/bytes/decode.ts'
import { FILE_LIMITS } from './limits.ts'
import { FileRefused } from './refusal.ts'

/** A container of files by PKWARE's APPNOTE. Nothing of it is inflated before it is asked for. */
export interface Zip {
  /** Names as stored, in order; folders end in a slash. */
  names: readonly string[]
  /** The inflated bytes of one entry; null if there is none of that name. Throws FileRefused beyond the limits. */
  bytes(name: string): Uint8Array | null
  /** Throws FileRefused if all entries together are beyond the limits. */
  checkAll(): void
}

const ENCRYPTED_FLAG = 1
/** Where the general purpose flags stand in the first local header. */
const FLAGS_AT = 6

const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

function checkSizes(entries: readonly UnzipFileInfo[]): void {
  const sum = entries.reduce((total, { originalSize }) => total + originalSize, 0)
  if (sum > FILE_LIMITS.inflated) {
    const most = mib(FILE_LIMITS.inflated)
    throw new FileRefused('file_too_large', `found parts that inflate to ${mib(sum)}, expected at most ${most}`)
  }
  const bomb = entries.find(
    ({ size, originalSize }) => originalSize > FILE_LIMITS.small && originalSize > size * FILE_LIMITS.ratio,
  )
  if (bomb)
    throw new FileRefused(
      'file_too_large',
      `found part ${bomb.name} that inflates ${Math.round(bomb.originalSize / Math.max(1, bomb.size))} times, expected at most ${FILE_LIMITS.ratio} times`,
    )
}

function entriesOf(bytes: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry)
        return false
      },
    })
  } catch (cause) {
    throw new FileRefused('file_damaged', 'found a ZIP container without its directory, expected a whole file', {
      cause,
    })
  }
  if (entries.length > FILE_LIMITS.entries)
    throw new FileRefused(
      'file_too_large',
      `found ${entries.length} entries, expected at most ${FILE_LIMITS.entries}; split the archive`,
    )
  return entries
}

/** Opens a container. Throws FileRefused if its directory is damaged or too long, or its first entry is encrypted. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = entriesOf(bytes)
  if (entries.length > 0 && bytes[FLAGS_AT]! & ENCRYPTED_FLAG)
    throw new FileRefused(
      'file_encrypted',
      'found an encrypted archive, expected an open one; import it without its password',
    )
  return {
    names: entries.map(({ name }) => name),
    checkAll: () => checkSizes(entries),
    bytes: (name) => {
      const entry = entries.find((one) => one.name === name)
      if (!entry) return null
      checkSizes([entry])
      try {
        return unzipSync(bytes, { filter: (one) => one.name === name })[name] ?? null
      } catch (cause) {
        throw new FileRefused('file_damaged', `found part ${name} that does not inflate, expected a whole file`, {
          cause,
        })
      }
    },
  }
}

const isBytes = (stored: string): boolean => Array.from(stored).every((char) => char.charCodeAt(0) < 0x100)

/** A stored name as text: without the mark of UTF-8 it comes byte by byte, and is GBK as a rule. */
export const nameText = (stored: string): string =>
  isBytes(stored) ? decode(Uint8Array.from(stored, (char) => char.charCodeAt(0))).text : stored
