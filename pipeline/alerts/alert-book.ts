import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputFault, writing } from '../fault.ts'
import { makeFolder, moveInto, PLACES, temporary } from '../folder/place.ts'
import { type AlertBook, alertBookSchema } from './alert.ts'

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'alerts.json')

/** What was alerted of. Throws InputFault for a file that is none of ours: alerts must not begin again in silence. */
export async function readAlertBook(dataDir: string): Promise<AlertBook> {
  const path = pathOf(dataDir)
  if (!existsSync(path)) return { open: {}, pending: [] }
  try {
    return alertBookSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new InputFault(`${path}: found no list of alerts, expected the one of the last run; delete it`, { cause })
  }
}

/** Keeps what was alerted of, at one stroke. Throws OutputFault. */
export async function writeAlertBook(dataDir: string, book: AlertBook): Promise<void> {
  const path = pathOf(dataDir)
  await makeFolder(join(dataDir, PLACES.state))
  await writing(path, () => writeFile(temporary(path), JSON.stringify(book)))
  await moveInto(temporary(path), path)
}
