import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunInfo } from '../../crawlers/archive/capture.ts'
import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { archiveOf, type Catalogue, openCatalogue } from '../../pipeline/archive/catalogue.ts'
import { atScale, type Scaled } from './scale.ts'

const CALLS = 10_000
const WRITERS = 8
const READERS = 8
/** Documents that an addition brings: readers must see all of them or none. */
const AT_ONCE = 3

const infoOf = (portal_id: string): RunInfo => {
  const at = '2024-01-01T00:00:00.000Z'
  return { run_id: `crawl-${portal_id}`, verb: 'crawl', started_at: at, round: at, portal_id, software: null }
}

const page = (text: string) =>
  resourceRecord(
    Buffer.from(text),
    { url: `http://www.example.gov.cn/${text}.html`, at: '2024-01-01T00:00:00.000Z', type: 'text/html' },
    { kind: 'document', status: 'captured' },
  )

async function write(catalogue: Catalogue, data: string, portal: string, additions: number): Promise<void> {
  const info = infoOf(portal)
  const file = await createWarc(archiveOf(data), info)
  for (let i = 0; i < additions; i++) {
    await file.append(Array.from({ length: AT_ONCE }, (_, k) => page(`${portal}-${i}-${k}`)))
    await catalogue.add(file.name, info, file.drain())
  }
  await file.close()
}

/** What is wrong with what a reader sees, one line each. */
async function read(catalogue: Catalogue, portal: string, calls: number): Promise<string[]> {
  const faults: string[] = []
  let last = 0
  for (let call = 0; call < calls; call++) {
    const captures = await catalogue.captures(`portal_id = '${portal}'`)
    if (captures.length % AT_ONCE !== 0)
      faults.push(`${portal}: found ${captures.length} captures, a part of an addition`)
    if (captures.length < last) faults.push(`${portal}: found ${captures.length} captures, ${last} before`)
    last = captures.length
    const one = captures[call % Math.max(1, captures.length)]
    if (one && (await catalogue.raw(one.raw_sha256!)).length !== one.bytes) faults.push(`${portal}: found other bytes`)
    if (call % 8 === 0) await catalogue.documentsHash()
  }
  return faults
}

/** Eight write and eight read one index at once, half of the calls each. */
export async function indexLoad(options: Scaled): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'duibiao-index-'))
  const calls = atScale(CALLS, options)
  const each = Math.ceil(calls / (WRITERS + READERS))
  try {
    const catalogue = await openCatalogue(data, () => {})
    const portals = Array.from({ length: WRITERS }, (_, i) => `portal-${i}`)
    const writers = portals.map((portal) => write(catalogue, data, portal, each).then(() => []))
    const readers = Array.from({ length: READERS }, (_, i) => read(catalogue, portals[i % WRITERS]!, each))
    const settled = await Promise.allSettled([...writers, ...readers])
    const faults = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : [String(one.reason)]))
    const kept = (await catalogue.captures()).length
    catalogue.close()
    const expected = WRITERS * each * AT_ONCE
    return [
      `${each * (WRITERS + READERS)} calls by ${WRITERS} writers and ${READERS} readers: ${faults.length} faults, ${kept} of ${expected} captures kept`,
      ...faults.slice(0, 10),
    ]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
