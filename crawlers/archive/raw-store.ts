import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** SHA-256 of bytes in lower-case hex: the name under which they are kept. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pathOf = (root: string, hash: string): string => join(root, 'raw', hash.slice(0, 2), hash)

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Keeps bytes under their own hash below `root`. What is there already is not written again. The file is complete on
 * disk before it gets its name, so a kill never leaves half of one. Throws the system's error where it cannot be written.
 */
export async function putRaw(root: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  const path = pathOf(root, hash)
  if (await exists(path)) return hash
  await mkdir(dirname(path), { recursive: true })
  const half = `${path}.${process.pid}.tmp`
  const file = await open(half, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, path)
  return hash
}

/** The bytes kept under a hash. Throws an Error where they are missing or no longer have that hash. */
export async function getRaw(root: string, hash: string): Promise<Uint8Array> {
  const path = pathOf(root, hash)
  const bytes = await readFile(path).catch((cause) => {
    throw new Error(`archive: found no ${path}, expected the bytes of a logged capture; restore the archive`, { cause })
  })
  const found = sha256(bytes)
  if (found !== hash) {
    throw new Error(`archive: found bytes of hash ${found} in ${path}, expected its name; restore that file`)
  }
  return bytes
}
