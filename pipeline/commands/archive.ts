import { resolve } from 'node:path'
import { archiveOf, type Catalogue, rebuildCatalogue, warcFiles, withCatalogue } from '../archive/catalogue.ts'
import { InputFault, UsageFault, writing } from '../fault.ts'
import { withLock } from '../folder/lock.ts'
import { moveInto, temporary } from '../folder/place.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { software } from '../version.ts'

interface Options {
  data: string
  output?: string
}

type Task = (options: Options, effects: Effects) => Promise<Outcome>

const DONE: Outcome = { output: '', exitCode: 0 }

async function filesOf(data: string): Promise<string[]> {
  const names = await warcFiles(archiveOf(data))
  if (names.length > 0) return names
  throw new InputFault(`${archiveOf(data)}: found no WARC file, expected an archive; crawl or import something first`)
}

const verify: Task = async ({ data }, { tell }) => {
  const { verifyArchive } = await import('../archive/verify.ts')
  const check = async (catalogue: Catalogue) => verifyArchive(archiveOf(data), await filesOf(data), catalogue)
  const { files, records, damage } = await withCatalogue(data, tell, check)
  for (const line of damage) tell({ level: 'error', message: line })
  tell({
    level: 'info',
    message: `hashed ${records} records of ${files} files again: ${damage.length} do not hold`,
    records,
  })
  return { ...DONE, exitCode: damage.length > 0 ? SOME_FAILED : 0 }
}

const index: Task = async ({ data }, { tell }) => {
  const catalogue = await rebuildCatalogue(data, tell)
  try {
    const captures = await catalogue.captures()
    const files = await warcFiles(archiveOf(data))
    tell({ level: 'info', message: `indexed ${captures.length} captures of ${files.length} files anew` })
  } finally {
    catalogue.close()
  }
  return DONE
}

const wacz: Task = async ({ data, output }, { tell, clock }) => {
  if (!output) throw new UsageFault('archive wacz: found no --output, expected the file to write, such as duibiao.wacz')
  const { writeWacz } = await import('../archive/wacz.ts')
  const path = resolve(output)
  const names = await filesOf(data)
  const to = { path: temporary(path), created: clock(), software: software() }
  const pages = await withCatalogue(data, tell, async (catalogue) => {
    const captures = await catalogue.captures()
    return writing(path, () => writeWacz(archiveOf(data), names, captures, to))
  })
  await moveInto(to.path, path)
  tell({ level: 'info', message: `wrote ${pages} pages of ${names.length} files to ${path}`, path })
  return DONE
}

const salvage: Task = async (options, effects) => {
  const { tell } = effects
  const { salvageArchive } = await import('../archive/salvage.ts')
  const salvaged = await salvageArchive(archiveOf(options.data), await filesOf(options.data))
  for (const { name, aside, kept, records, gaps } of salvaged) {
    const lost = gaps.map(({ offset, length, reason }) => `offset ${offset}, ${length} bytes: ${reason}`).join('; ')
    tell({
      level: 'warn',
      message: `${name}: kept ${records} records as ${kept}, lost ${lost}; the file lies in ${aside}`,
    })
  }
  if (salvaged.length === 0) tell({ level: 'info', message: 'found no damaged file' })
  const indexed = await index(options, effects)
  return { ...indexed, exitCode: salvaged.length > 0 ? SOME_FAILED : 0 }
}

const TASKS: Readonly<Record<string, Task>> = { verify, index, salvage, wacz }

/** `archive verify|index|salvage|wacz`: looks after the archive, under the lock. */
export async function archiveCommand(task: string, options: Options, effects: Effects): Promise<Outcome> {
  const work = TASKS[task]
  if (!work) throw new UsageFault(`archive: found ${task}, expected one of ${Object.keys(TASKS).join(', ')}`)
  return withLock(options.data, () => work(options, effects))
}
