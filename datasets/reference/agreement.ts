import type { Area } from './area.ts'
import { ReferenceMistake } from './csv.ts'
import type { Indicator } from './indicator.ts'
import type { PlausibleRange } from './range.ts'
import type { Unit } from './unit.ts'

/** What rows of one table say of rows of others. */
interface Tables {
  areas: readonly Area[]
  indicators: readonly Indicator[]
  units: readonly Unit[]
  ranges: readonly PlausibleRange[]
}

interface Disagreement {
  file: string
  row: string
  found: string
  expected: string
}

function ofUnits({ units }: Tables): Disagreement[] {
  const dimensions = new Map(units.map(({ unit, dimension }) => [unit, dimension]))
  return units
    .filter(({ canonical, dimension }) => dimensions.get(canonical) !== dimension)
    .map(({ unit, canonical, dimension }) => {
      return { file: 'units.csv', row: unit, found: `canonical ${canonical}`, expected: `a unit of ${dimension}` }
    })
}

/** A name stands for one indicator; a second one of the same name would never be found. */
function sharedNames({ indicators }: Tables): Disagreement[] {
  const owners = new Map<string, string>()
  const shared: Disagreement[] = []
  for (const { id, zh, aliases } of indicators) {
    for (const name of new Set([zh, ...aliases])) {
      const owner = owners.get(name) ?? id
      owners.set(name, owner)
      if (owner === id) continue
      const expected = `a name that ${owner} does not have`
      shared.push({ file: 'indicators.csv', row: id, found: `the name ${name}`, expected })
    }
  }
  return shared
}

function ofIndicators({ indicators, units }: Tables): Disagreement[] {
  const ids = new Set(indicators.map(({ id }) => id))
  const dimensions = new Map(units.map(({ unit, dimension }) => [unit, dimension]))
  return indicators.flatMap(({ id, unit, parent, dimension }) => [
    ...(unit === null || dimensions.get(unit) === dimension
      ? []
      : [{ file: 'indicators.csv', row: id, found: `unit ${unit}`, expected: `a unit of ${dimension} in units.csv` }]),
    ...(parent === null || ids.has(parent)
      ? []
      : [{ file: 'indicators.csv', row: id, found: `parent ${parent}`, expected: 'the id of an indicator' }]),
  ])
}

function ofRanges({ ranges, indicators, units }: Tables): Disagreement[] {
  const ids = new Set(indicators.map(({ id }) => id))
  const known = new Set(units.map(({ unit }) => unit))
  return ranges.flatMap(({ indicator, unit }) => {
    const row = indicator ?? 'no indicator'
    return [
      ...(indicator === null || ids.has(indicator)
        ? []
        : [{ file: 'ranges.csv', row, found: 'no such indicator', expected: 'the id of one' }]),
      ...(unit === null || known.has(unit)
        ? []
        : [{ file: 'ranges.csv', row, found: `unit ${unit}`, expected: 'one of units.csv' }]),
    ]
  })
}

const ofAreas = ({ areas }: Tables): Disagreement[] =>
  areas
    .filter(({ parent, parent_code }) => parent !== null && parent_code === null)
    .map(({ name, parent }) => {
      const expected = 'the name of an area with a code that no other area has'
      return { file: 'areas.csv', row: name, found: `parent ${parent}`, expected }
    })

/** Holds tables that were added to in the folder `own` against each other. Throws ReferenceMistake with all that is wrong. */
export function checkAgreement(tables: Tables, own: string): void {
  const found = [ofUnits, sharedNames, ofIndicators, ofRanges, ofAreas].flatMap((check) => check(tables))
  if (found.length === 0) return
  const said = found.map(({ file, row, ...one }) => {
    return `${own}/${file}, row ${row}: found ${one.found}, expected ${one.expected}`
  })
  throw new ReferenceMistake(`${said.join('; ')}; correct the rows`)
}
