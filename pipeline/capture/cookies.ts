import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { writing } from '../fault.ts'
import { moveInto, PLACES, temporary } from '../folder/place.ts'

const cookiesSchema = z.record(z.string(), z.string())

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'cookies.json')

/** Cookie headers by host that earlier runs were given; a file that cannot be read costs one challenge. */
export async function readCookies(dataDir: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(cookiesSchema.parse(JSON.parse(await readFile(pathOf(dataDir), 'utf8')))))
  } catch {
    return new Map()
  }
}

let n_written = 0

/** Keeps cookie headers for the next run, beside those that other crawls have kept meanwhile. Throws OutputFault. */
export async function writeCookies(dataDir: string, cookies: ReadonlyMap<string, string>): Promise<void> {
  const path = pathOf(dataDir)
  const half = temporary(`${path}.${n_written++}`)
  await writing(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    const all = new Map([...(await readCookies(dataDir)), ...cookies])
    await writeFile(half, JSON.stringify(Object.fromEntries(all)))
  })
  await moveInto(half, path)
}
