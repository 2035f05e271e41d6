import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputFault } from '../../pipeline/fault.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import {
  isCrawled,
  shipEnd,
  shipLeft,
  shipRest,
  takeDelivery,
  warcsIn,
  warcsOf,
} from '../../pipeline/queue/shipment.ts'
import { dataDir } from '../store/directory.ts'

const nameOf = (portal: string, n: number | string = 1): string => `2031030${n}T080000000Z-${portal}.warc.gz`

/** A data folder whose archive has files of the given names. */
function archiveWith(...names: string[]): string {
  const data = dataDir()
  mkdirSync(join(data, 'archive'))
  for (const name of names) writeFileSync(join(data, 'archive', name), `bytes of ${name}`)
  return data
}
const [EAST, WEST] = ['500155-east', '500102-west']

describe('a round of a portal', () => {
  it('is crawled once the file that ended it lies there, whoever shipped it', async () => {
    const depot = folderDepot(dataDir())
    const data = archiveWith(nameOf(EAST))
    const end = { portal_id: EAST, round: 'first' }
    expect(await isCrawled(depot, EAST, 'first')).toBe(false)
    await shipLeft(depot, data, nameOf(EAST))
    expect(await isCrawled(depot, EAST, 'first')).toBe(false)
    await shipEnd(depot, data, nameOf(EAST), end)
    expect(await isCrawled(depot, EAST, 'first')).toBe(true)
    expect([await isCrawled(depot, EAST, 'second'), await isCrawled(depot, WEST, 'first')]).toEqual([false, false])
  })
})

describe('what a depot knows', () => {
  it('of some portals is what ended their rounds, and what was left of them', async () => {
    const depot = folderDepot(dataDir())
    const names = [
      nameOf(EAST),
      nameOf(`${EAST}-2`, 2),
      nameOf(`${EAST}-side`, 3),
      nameOf(WEST, 4),
      nameOf('import', 5),
    ]
    const data = archiveWith(...names)
    await shipEnd(depot, data, names[0]!, { portal_id: EAST, round: 'first' })
    for (const name of names.slice(1)) await shipLeft(depot, data, name)
    expect([...(await warcsOf(depot, [EAST])).keys()].sort()).toEqual([names[0], names[1]])
    expect([...(await warcsOf(depot, [EAST, WEST])).keys()].sort()).toEqual([names[0], names[1], names[3]])
    expect([...(await warcsIn(depot)).keys()].sort()).toEqual(names)
    expect((await warcsOf(depot, [])).size).toBe(0)
  })
})

describe('a delivery', () => {
  it('brings what an archive does not have, and leaves what it has', async () => {
    const depot = folderDepot(dataDir())
    await shipRest(depot, archiveWith(nameOf(EAST), nameOf(WEST)))
    const data = archiveWith(nameOf(WEST))
    expect(await takeDelivery(depot, await warcsIn(depot), data)).toEqual([nameOf(EAST)])
    expect(readFileSync(join(data, 'archive', nameOf(EAST)), 'utf8')).toBe(`bytes of ${nameOf(EAST)}`)
    expect(await takeDelivery(depot, await warcsIn(depot), data)).toEqual([])
  })

  it('is refused where a file of the same name has another size', async () => {
    const depot = folderDepot(dataDir())
    await shipRest(depot, archiveWith(nameOf(EAST)))
    const data = archiveWith(nameOf(EAST))
    writeFileSync(join(data, 'archive', nameOf(EAST)), 'torn')
    const taking = takeDelivery(depot, await warcsIn(depot), data)
    await expect(taking).rejects.toThrow(InputFault)
    await expect(taking).rejects.toThrow(
      /found 4 bytes, expected the \d+ of archive\/.* in the depot; one of them is damaged/,
    )
  })
})

it('ships every file of an archive that is not there, wherever it would lie, and counts them', async () => {
  const root = dataDir()
  const depot = folderDepot(root)
  const data = archiveWith(nameOf(EAST), nameOf(WEST), 'notes.txt')
  await shipEnd(depot, data, nameOf(EAST), { portal_id: EAST, round: 'first' })
  expect([await shipRest(depot, data), await shipRest(depot, data)]).toEqual([1, 0])
  expect(readdirSync(join(root, 'archive'))).toEqual([nameOf(WEST)])
  expect(await shipRest(depot, dataDir())).toBe(0)
})
