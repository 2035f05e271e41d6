import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type CsvKind, parseCsv, ReferenceMistake } from '../../datasets/reference/csv.ts'
import { text, wordAmong } from '../../datasets/reference/field.ts'
import { errnoOf, InputFault } from '../fault.ts'
import { PLACES } from '../folder/place.ts'
import { COUNTED, type PortalCount } from './portal-count.ts'
import { refusal } from './refusal.ts'

const count = z.string().regex(/^\d+$/, 'a whole number').transform(Number)

/** How many rows of a record a portal is expected to have in a release. */
const envelopeSchema = z.strictObject({
  portal_id: text,
  record: wordAmong(COUNTED),
  minimum: count.describe('Fewer stop the release'),
  maximum: count.describe('More are warned of'),
})
export type Envelope = z.infer<typeof envelopeSchema>

const envelopeCsv: CsvKind<typeof envelopeSchema> = {
  file: PLACES.envelopes,
  schema: envelopeSchema,
  key: ['portal_id', 'record'],
}

/** Rows that a portal must have had in the last release for their vanishing to stop the next; an envelope goes before. */
const ENOUGH_TO_MISS = 10

/** The envelopes that stand in a data directory; none if there is no file. Throws InputFault for a bad row. */
export async function readEnvelopes(dataDir: string): Promise<Envelope[]> {
  try {
    return parseCsv(envelopeCsv, await readFile(join(dataDir, PLACES.envelopes), 'utf8'))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    if (error instanceof ReferenceMistake) throw new InputFault(`${dataDir}: ${error.message}`, { cause: error })
    throw error
  }
}

const keyOf = ({ portal_id, record }: Pick<PortalCount, 'portal_id' | 'record'>): string => `${portal_id} ${record}`

/**
 * Checks what a release has from each portal against the envelopes and, for what has none, against the last release.
 * Returns a warning for each maximum that is passed. Throws GateRefused if a minimum is not reached, and where
 * nothing is left of a portal that had enough to be missed.
 */
export function checkCounts(
  now: readonly PortalCount[],
  last: readonly PortalCount[],
  envelopes: readonly Envelope[],
): string[] {
  const found = new Map(now.map((one) => [keyOf(one), one.n]))
  const enveloped = new Set(envelopes.map(keyOf))
  for (const { portal_id, record, minimum } of envelopes) {
    const n = found.get(keyOf({ portal_id, record })) ?? 0
    const expected = `at least ${minimum} by ${PLACES.envelopes}; crawl it again, or lower its minimum if that is right`
    if (n < minimum) throw refusal(`portal ${portal_id}`, `${n} ${record}`, expected)
  }
  for (const one of last) {
    if (enveloped.has(keyOf(one)) || found.has(keyOf(one)) || one.n < ENOUGH_TO_MISS) continue
    const help = `${one.n} are in the last release; give it a minimum of 0 in ${PLACES.envelopes} if that is right`
    throw refusal(`portal ${one.portal_id}`, `no ${one.record}`, `some, for ${help}`)
  }
  return envelopes.flatMap(({ portal_id, record, maximum }) => {
    const n = found.get(keyOf({ portal_id, record })) ?? 0
    return n > maximum
      ? [`portal ${portal_id}: found ${n} ${record}, expected at most ${maximum}; look for doubles`]
      : []
  })
}

/** The least of history may be undercut by a fifth, the most outdone by half. */
const LEAST = 0.8
const MOST = 1.5

/** Envelopes that all these releases fit in, with some room, by portal and record. */
export function suggestEnvelopes(history: readonly (readonly PortalCount[])[]): Envelope[] {
  const seen = new Map<string, PortalCount[]>()
  for (const one of history.flat()) seen.set(keyOf(one), [...(seen.get(keyOf(one)) ?? []), one])
  return [...seen.values()].flatMap((counts) => {
    const [first] = counts
    if (!first) return []
    const { portal_id, record } = first
    const ns = counts.map(({ n }) => n)
    return {
      portal_id,
      record,
      minimum: Math.floor(Math.min(...ns) * LEAST),
      maximum: Math.ceil(Math.max(...ns) * MOST),
    }
  })
}
