import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

const GIGABYTE = 1024 ** 3

/** Below so many bytes a run may end with a full disk: a release is written aside before the old one goes. */
export const LEAST_FREE = GIGABYTE

/** Bytes that are free where a path is, or would be made. */
export async function freeBytes(path: string): Promise<number> {
  let folder = path
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Bytes in words. */
export const inGigabytes = (bytes: number): string => `${(bytes / GIGABYTE).toFixed(1)} GB`
