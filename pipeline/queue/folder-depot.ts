import { existsSync } from 'node:fs'
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { errnoOf, InputFault, writing } from '../fault.ts'
import { makeFolder } from '../folder/place.ts'
import type { Depot, Stored } from './depot.ts'

let n_copied = 0

/** Copies beside the goal and moves there, on disk: who looks finds all of it or nothing. */
async function copyWhole(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to))
  const aside = `${to}.${hostname()}.${n_copied++}.${process.pid}.tmp`
  await writing(to, async () => {
    try {
      await copyFile(from, aside)
      const file = await open(aside, 'r+')
      await file.sync()
      await file.close()
      await rename(aside, to)
    } finally {
      await rm(aside, { force: true })
    }
  })
}

async function sized(root: string, path: string): Promise<Stored[]> {
  // What was put aside a moment ago may have got its name since.
  const { size } = await stat(path).catch(() => ({ size: -1 }))
  return size < 0 ? [] : [{ name: relative(root, path).replaceAll(sep, '/'), size }]
}

/** A depot in a folder that all machines see: a disk of the network, or one machine's own. */
export function folderDepot(root: string): Depot {
  return {
    list: async (prefix) => {
      const entries = await readdir(join(root, prefix), { recursive: true, withFileTypes: true }).catch((error) => {
        if (errnoOf(error) === 'ENOENT') return []
        throw new InputFault(`${root}: cannot be read: ${error.message}`, { cause: error })
      })
      const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
      const stored = await Promise.all(files.map(({ parentPath, name }) => sized(root, join(parentPath, name))))
      return stored.flat().sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    put: async (name, path) => {
      if (!existsSync(join(root, name))) await copyWhole(path, join(root, name))
    },
    fetch: async (name, path) => {
      if (!existsSync(join(root, name))) throw new InputFault(`${root}: found no ${name}, expected what a list named`)
      await copyWhole(join(root, name), path)
    },
    remove: (name) => writing(root, () => rm(join(root, name), { force: true })),
  }
}
