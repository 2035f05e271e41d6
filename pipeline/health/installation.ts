import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findChrome } from '../../crawlers/fetch/chrome.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { chosenReceiver } from '../alerts/receiver-choice.ts'
import { checkBrowserPath } from '../capture/browser-path.ts'
import { declaredPortals, type PortalSource } from '../capture/portal-choice.ts'
import type { Rows } from '../database/rows.ts'
import { errnoOf, Fault } from '../fault.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { PLACES } from '../folder/place.ts'
import { freeBytes, inGigabytes, LEAST_FREE } from './disk.ts'
import { type Answered, askPortal } from './reach.ts'
import { readSnapshot } from './snapshot.ts'

/** How a part of the installation is: `fault` keeps runs from doing their work, `warning` may. */
export type PartState = 'ok' | 'warning' | 'fault'

/** A part of the installation that was looked at. */
export interface InstalledPart {
  part: string
  verdict: PartState
  found: string
  expected: string
}

/** What is looked at. */
export interface Installation extends PortalSource {
  env: NodeJS.ProcessEnv
  /** Now, as ISO text. */
  now: string
}

/** Node that package.json asks for. */
const LEAST_NODE = [20, 19] as const
/** Clocks of servers and ours differ by seconds; more, and days and validators go wrong. */
const MOST_SKEW = 5 * 60_000
/** Portals that are asked for robots.txt, of different hosts: enough to tell our network from theirs. */
const MOST_ASKED = 3

const part = (name: string, verdict: PartState, found: string, expected: string): InstalledPart => {
  return { part: name, verdict, found, expected }
}
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function nodeOf(): InstalledPart {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return part('node', isNew ? 'ok' : 'fault', process.version, `at least v${LEAST_NODE.join('.')}`)
}

/** Whoever runs must write to the data folder; whoever only asks may read. */
async function folderOf(data: string): Promise<InstalledPart> {
  const expected = 'a folder that may be written to'
  const found = await stat(data).catch((error) => error)
  if (errnoOf(found) === 'ENOENT') return part('data folder', 'warning', `${data}: none yet`, expected)
  if (found instanceof Error || !found.isDirectory())
    return part('data folder', 'fault', `${data}: no folder`, expected)
  const refused = await access(data, constants.W_OK | constants.X_OK).catch((error) => error)
  if (refused) return part('data folder', 'warning', `${data}: this user may only look (${errnoOf(refused)})`, expected)
  return part('data folder', 'ok', data, expected)
}

async function diskOf(data: string): Promise<InstalledPart> {
  const free = await freeBytes(data)
  const verdict = free >= LEAST_FREE ? 'ok' : 'warning'
  return part('disk', verdict, `${inGigabytes(free)} free`, `at least ${inGigabytes(LEAST_FREE)}`)
}

/** A run by another user leaves folders after that are not ours to write to. */
async function ownersOf(data: string): Promise<InstalledPart> {
  const expected = 'the folders in the data folder to be as writable as it is'
  const isOurs = await access(data, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!isOurs)
    return part('permissions', 'ok', 'not looked at: there is no folder that this user may write to', expected)
  const places = [PLACES.archive, PLACES.state, PLACES.staged, PLACES.published].map((name) => join(data, name))
  const refusals = await Promise.all(
    places.map((place) =>
      access(place, constants.W_OK).then(
        () => null,
        (error) => (errnoOf(error) === 'ENOENT' ? null : `${place}: ${errnoOf(error)}`),
      ),
    ),
  )
  const found = refusals.filter((refusal) => refusal !== null)
  return part('permissions', found.length > 0 ? 'fault' : 'ok', found.join('; ') || 'all of them are', expected)
}

async function browserOf(env: NodeJS.ProcessEnv): Promise<InstalledPart> {
  const expected = 'a Chrome or Chromium that starts'
  try {
    checkBrowserPath(env)
    const chrome = await findChrome(env)
    if (chrome) return part('browser', 'ok', chrome.path, expected)
    return part('browser', 'warning', 'none: lists that scripts write, and challenges, are left out', expected)
  } catch (error) {
    return part('browser', 'fault', said(error), expected)
  }
}

function ownRowsOf({ data }: Installation): InstalledPart {
  const expected = 'rows that agree with the tables of the package'
  try {
    const { indicators, areas, units, corrections } = referenceOf(data)
    const found = `${indicators.length} indicators, ${areas.length} areas, ${units.length} units, ${corrections.length} corrections`
    return part('reference', 'ok', found, expected)
  } catch (error) {
    return part('reference', 'fault', said(error), expected)
  }
}

function receiverPart({ env }: Installation): InstalledPart {
  const expected = 'a receiver in DUIBIAO_ALERT_URL; duibiao alert test tries it'
  try {
    const receiver = chosenReceiver({ alertUrl: env.DUIBIAO_ALERT_URL ?? '' })
    if (receiver === null) return part('alerts', 'warning', 'nobody is told when a run fails', expected)
    return part('alerts', 'ok', receiver.place, expected)
  } catch (error) {
    return part('alerts', 'fault', said(error), expected)
  }
}

/** Portals that are declared; a mistake in one keeps all from being crawled. */
function declarationsOf(source: PortalSource): { portals: Portal[]; found: InstalledPart } {
  const expected = 'declarations without a mistake'
  try {
    const portals = declaredPortals(source)
    return { portals, found: part('portals', 'ok', `${portals.length} declared`, expected) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { portals: [], found: part('portals', 'fault', error.message, expected) }
  }
}

function clockOf(answers: readonly Answered[], newest: string | null, now: string): InstalledPart {
  const expected = 'the time of the servers, within five minutes'
  const skews = answers.flatMap(({ date, at }) => (date === null ? [] : [date - at]))
  const skew = skews.toSorted((a, b) => a - b)[skews.length >> 1]
  if (skew !== undefined) {
    const found = `${Math.round(Math.abs(skew) / 1000)} s ${skew < 0 ? 'ahead' : 'behind'}`
    return part('clock', Math.abs(skew) <= MOST_SKEW ? 'ok' : 'fault', found, expected)
  }
  if (newest !== null && newest > now)
    return part('clock', 'fault', `now is before the last crawl, ${newest}`, expected)
  return part('clock', 'warning', 'no server told the time', expected)
}

function networkOf(answers: readonly Answered[]): InstalledPart {
  const reached = answers.filter(({ refusal }) => refusal === null)
  const expected = 'portals that answer'
  if (answers.length === 0) return part('network', 'warning', 'no portal to ask', expected)
  const found = answers.map(({ host, refusal }) => `${host}: ${refusal ?? 'answers'}`).join('; ')
  return part('network', reached.length > 0 ? 'ok' : 'fault', found, expected)
}

async function lastRunOf(data: string, now: string): Promise<{ newest: string | null; found: InstalledPart }> {
  const crawls = (await readSnapshot(data)).flatMap(({ last_crawl }) => last_crawl ?? [])
  const newest = crawls.toSorted().at(-1) ?? null
  const expected = 'a crawl within two days'
  if (newest === null) return { newest, found: part('last crawl', 'warning', 'none yet', expected) }
  const hours = (Date.parse(now) - Date.parse(newest)) / 3_600_000
  return { newest, found: part('last crawl', hours <= 48 ? 'ok' : 'warning', newest, expected) }
}

/** So many of a list, from all over it: neighbours share a network. */
const spread = <T>(list: readonly T[], n: number): T[] =>
  list.filter((_, i) => i % Math.ceil(list.length / n) === 0).slice(0, n)

/** Looks at everything that runs need besides portals that are well. Asks three portals for robots.txt, and writes nothing. */
export async function installationParts(installation: Installation): Promise<InstalledPart[]> {
  const { data, env, now } = installation
  const { portals, found } = declarationsOf(installation)
  const { newest, found: lastRun } = await lastRunOf(data, now)
  const asked = installation.replica ? [] : spread(portals, MOST_ASKED)
  const answers = await Promise.all(asked.map((portal) => askPortal(portal)))
  return [
    nodeOf(),
    await folderOf(data),
    await ownersOf(data),
    await diskOf(data),
    await browserOf(env),
    clockOf(answers, newest, now),
    networkOf(answers),
    found,
    ownRowsOf(installation),
    receiverPart(installation),
    lastRun,
  ]
}

/** Parts as rows. */
export const partRows = (parts: readonly InstalledPart[]): Rows => ({
  columns: ['part', 'verdict', 'found', 'expected'],
  rows: parts.map((one) => ({ ...one })),
})
