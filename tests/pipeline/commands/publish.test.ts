import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publishCommand } from '../../../pipeline/commands/publish.ts'
import { InputFault, LockedFault } from '../../../pipeline/fault.ts'
import { withLock } from '../../../pipeline/folder/lock.ts'
import { listening } from '../../commands/effects.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { copyOf, published, stored } from '../../fixtures/standing.ts'
import { dataDir } from '../../store/directory.ts'

it('publishes the last build and says which version lies where', async () => {
  const data = copyOf(await stored(smallDataset()))
  const { effects, told } = listening()
  expect(await publishCommand(data, false, effects)).toEqual({ output: '', exitCode: 0 })
  const [version] = readdirSync(join(data, 'published')).filter((name) => name !== 'latest')
  const folder = join(data, 'published', version!)
  expect(told.at(-1)).toEqual({ level: 'info', message: `published ${version} in ${folder}`, version })
})

it('prints envelopes that the standing releases fit in, and publishes nothing', async () => {
  const { dir, versions } = await published(smallDataset())
  const { effects, told } = listening()
  const { output, exitCode } = await publishCommand(dir, true, effects)
  expect([exitCode, told]).toEqual([0, []])
  expect(output).toMatch(/^\ufeff?portal_id,record,minimum,maximum\r?\n/)
  expect(readdirSync(join(dir, 'published')).sort()).toEqual([...versions, 'latest'])
})

it('refuses a folder in which nothing was built, and one in which a run goes on', async () => {
  await expect(publishCommand(dataDir(), false, listening().effects)).rejects.toThrow(InputFault)
  const data = dataDir()
  await withLock(data, async () => {
    await expect(publishCommand(data, false, listening().effects)).rejects.toThrow(LockedFault)
  })
})
