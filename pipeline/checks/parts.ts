import type { Reference } from '../../datasets/reference/index.ts'
import { groupBy } from '../documents/group.ts'
import type { AreaName } from '../targets/concerned-areas.ts'
import {
  atPlace,
  type DatasetCheck,
  type HeldDocument,
  isMeasured,
  type MeasuredHeld,
  type PlacedDraft,
} from './check.ts'
import { canAgree, canonicalInterval, type Interval, printInterval, sumOf } from './interval.ts'
import { isOwn, statementKey } from './statement-key.ts'

/** What an area says of itself for one key, from its newest document. */
interface Whole {
  target: MeasuredHeld
  said_on: string
}

/** A table that shares a value of one area out. */
interface Division {
  parts: MeasuredHeld[]
  /** Its total where one is printed, else the sum of its rows. */
  sum: Interval
}

const standing = (all: readonly HeldDocument[]): HeldDocument[] =>
  all.filter(({ document }) => document.copy_of === null && document.withdrawn_on === null)

const wholeKey = ({ area_code, area_name }: AreaName, key: string): string => `${area_code} ${area_name} ${key}`

/** The newest own statement in sentences, by area and key. Equal days: the first in the order of documents. */
function wholesOf(all: readonly HeldDocument[], reference: Reference): Map<string, Whole> {
  const adding = new Set(reference.indicators.filter(({ adds_up }) => adds_up).map(({ id }) => id))
  const wholes = new Map<string, Whole>()
  for (const { document, targets } of all) {
    const said_on = document.published_on ?? document.written_on ?? ''
    for (const target of targets.filter(isMeasured)) {
      const key = statementKey(target)
      if (!key || !isOwn(target) || target.source_kind !== 'prose' || !adding.has(target.indicator_id!)) continue
      const place = wholeKey(target, key)
      if ((wholes.get(place)?.said_on ?? '') < said_on || !wholes.has(place)) wholes.set(place, { target, said_on })
    }
  }
  return wholes
}

/** A table's rows about others than the area itself, by key. One row is no division, and neither is a list of years. */
function divisionsOf({ targets }: HeldDocument): [string, Division][] {
  const rows = targets.filter(isMeasured).filter(({ table_id }) => table_id !== null)
  const groups = groupBy(rows, (target) => `${target.table_id} ${target.col} ${statementKey(target) ?? ''}`)
  return [...groups.values()].flatMap((group): [string, Division][] => {
    const key = statementKey(group[0]!)
    const parts = group.filter((target) => !isOwn(target))
    if (!key || parts.length < 2) return []
    const totals = group.filter(({ is_total }) => is_total).map(canonicalInterval)
    const sum = totals.length > 0 ? totals.reduce((most, total) => (total.low > most.low ? total : most)) : null
    return [[key, { parts, sum: sum ?? sumOf(parts.map(canonicalInterval)) }]]
  })
}

function shortfall({ parts, sum }: Division, { target }: Whole): PlacedDraft[] {
  if (canAgree(sum, canonicalInterval(target))) return []
  const [first] = parts
  const other = first!.doc_id === target.doc_id ? `line ${target.first_line}` : `document ${target.doc_id}`
  const message = `found ${parts.length} rows that come to ${printInterval(sum, target)} (${first!.indicator}), expected ${target.value_text} as ${other} says for ${target.area_name}`
  return [atPlace(first!, message, target.value_text, printInterval(sum, target))]
}

const isAmongDistricts = ({ parts }: Division): boolean =>
  parts.some(({ responsible_kind }) => responsible_kind === 'district')

/** Checks the divisions of one kind against what their area says. */
function divisionsAgainstWholes(
  all: readonly HeldDocument[],
  reference: Reference,
  isMeant: (division: Division) => boolean,
): PlacedDraft[] {
  const documents = standing(all)
  const wholes = wholesOf(documents, reference)
  return documents.flatMap((rows) =>
    divisionsOf(rows)
      .filter(([, division]) => isMeant(division))
      .flatMap(([key, division]) => {
        const whole = wholes.get(wholeKey(rows.document, key))
        return whole ? shortfall(division, whole) : []
      }),
  )
}

/** The parts of an area that exist on a day, zones left out: they lie inside the others. Parents have names of their own. */
const partsOf = (parent: string | null, day: string, { areas, divisions }: Reference): AreaName[] =>
  [areas, divisions].flatMap((all) =>
    all
      .filter((area) => area.parent !== null && area.parent === parent && area.level !== 'zone')
      .filter(({ valid_from, valid_to }) => (valid_from ?? '') <= day && (valid_to ?? '9999') >= day)
      .map(({ code, name }) => ({ area_code: code, area_name: name })),
  )

/** The sum of what districts say themselves, checked against the city where every one of them does. */
function districtsAgainstCity(all: readonly HeldDocument[], reference: Reference): PlacedDraft[] {
  const wholes = wholesOf(standing(all), reference)
  const wholeOf = (area: AreaName, key: string): Whole | undefined =>
    wholes.get(wholeKey(area, key)) ?? wholes.get(wholeKey({ ...area, area_code: null }, key))
  return [...wholes.values()].flatMap(({ target }) => {
    const districts = partsOf(target.area_name, target.period_end!, reference)
    const parts = districts.flatMap((one) => wholeOf(one, statementKey(target)!)?.target ?? [])
    const sum = sumOf(parts.map(canonicalInterval))
    if (parts.length < Math.max(districts.length, 1) || canAgree(sum, canonicalInterval(target))) return []
    const message = `found ${target.indicator} ${target.value_text} for ${target.area_name}, expected ${printInterval(sum, target)} as its ${parts.length} districts add up to`
    return [atPlace(target, message, printInterval(sum, target), target.value_text)]
  })
}

/** Checks that hold parts against their whole. */
export const PARTS_CHECKS: readonly DatasetCheck[] = [
  {
    kind: 'townships_miss_district',
    severity: 'warning',
    subject: 'townships and bureaus against district',
    promise:
      'What a table shares out among townships, bureaus and zones can be true together with the newest sentence of the area about the same: measure, period and canonical unit alike.',
    finders: [
      {
        slices: 'divisions',
        find: (all, reference) => divisionsAgainstWholes(all, reference, (division) => !isAmongDistricts(division)),
      },
    ],
  },
  {
    kind: 'districts_miss_city',
    severity: 'warning',
    subject: 'districts against city',
    promise:
      'What the city shares out among districts, and what all its districts say themselves, can be true together with its own newest target about the same.',
    finders: [
      { slices: 'divisions', find: (all, reference) => divisionsAgainstWholes(all, reference, isAmongDistricts) },
      { slices: 'cities', find: districtsAgainstCity },
    ],
  },
]
