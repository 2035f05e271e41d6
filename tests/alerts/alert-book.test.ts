import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type AlertBook, trialAlert } from '../../pipeline/alerts/alert.ts'
import { readAlertBook, writeAlertBook } from '../../pipeline/alerts/alert-book.ts'
import { InputFault, OutputFault } from '../../pipeline/fault.ts'
import { dataDir } from '../store/directory.ts'

const BOOK: AlertBook = { open: { east: 'blocked' }, pending: [trialAlert('2031-03-05T08:00:00.000Z')] }

it('is empty where no run has alerted of anything, and asking makes no file', async () => {
  const data = dataDir()
  expect(await readAlertBook(data)).toEqual({ open: {}, pending: [] })
  expect(existsSync(join(data, 'state'))).toBe(false)
})

it('is read as it was written last, and nothing half-made stays beside it', async () => {
  const data = dataDir()
  await writeAlertBook(data, { open: {}, pending: [] })
  await writeAlertBook(data, BOOK)
  expect(await readAlertBook(data)).toEqual(BOOK)
  expect(readdirSync(join(data, 'state'))).toEqual(['alerts.json'])
})

it.each([
  ['no JSON', '{"open":'],
  ['JSON of another form', '{"open": {"east": "asleep"}, "pending": []}'],
  ['fields that nobody knows', '{"open": {}, "pending": [], "closed": []}'],
  ['nothing', ''],
])('is refused with its path where the file holds %s: alerts must not begin again in silence', async (_, text) => {
  const data = dataDir()
  mkdirSync(join(data, 'state'))
  writeFileSync(join(data, 'state', 'alerts.json'), text)
  const read = readAlertBook(data)
  await expect(read).rejects.toThrow(InputFault)
  await expect(read).rejects.toThrow(`${join(data, 'state', 'alerts.json')}: found no list of alerts`)
})

it('that cannot be written is told as a fault of writing', async () => {
  const data = dataDir()
  writeFileSync(join(data, 'state'), 'a file where a folder should be')
  await expect(writeAlertBook(data, BOOK)).rejects.toThrow(OutputFault)
})
