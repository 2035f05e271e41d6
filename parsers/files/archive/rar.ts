import { createExtractorFromData } from 'node-unrar-js'
import { FileRefused } from '../refusal.ts'
import { type ArchiveMember, checkUnpacked } from './member.ts'

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'reason' in error
    ? String(error.reason)
    : error instanceof Error
      ? error.message
      : String(error)

function refused(cause: unknown): FileRefused {
  const reason = reasonOf(cause)
  return /PASSWORD/.test(reason)
    ? new FileRefused(
        'file_encrypted',
        'found an encrypted archive, expected an open one; import it without its password',
        { cause },
      )
    : new FileRefused('file_damaged', `found an archive that does not unpack (${reason}), expected a whole file`, {
        cause,
      })
}

/** The files of a RAR archive, in memory. Throws FileRefused. */
export async function rarMembers(bytes: Uint8Array): Promise<ArchiveMember[]> {
  try {
    const extractor = await createExtractorFromData({ data: new Uint8Array(bytes).buffer })
    const headers = [...extractor.getFileList().fileHeaders].filter(({ flags }) => !flags.directory)
    checkUnpacked(headers.map(({ unpSize }) => unpSize))
    const unpacked = [...extractor.extract({ files: headers.map(({ name }) => name) }).files]
    return unpacked.map(({ fileHeader: { name }, extraction }) => ({
      name,
      bytes: () => extraction ?? new Uint8Array(),
    }))
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : refused(cause)
  }
}
