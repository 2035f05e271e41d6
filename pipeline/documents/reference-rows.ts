import type { RowOf } from '../../datasets/records/index.ts'
import type { Area, Indicator, Unit } from '../../datasets/reference/index.ts'

/** An area as the record `areas` has it. */
export const areaRow = ({
  name,
  code,
  slug,
  level,
  kind,
  parent,
  parent_code,
  valid_from,
  valid_to,
}: Area): RowOf<'areas'> => ({
  area_name: name,
  area_code: code,
  slug,
  level,
  kind,
  parent_name: parent,
  parent_code,
  valid_from,
  valid_to,
})

/** The registry of indicators as the record has it. */
export const indicatorRows = (indicators: readonly Indicator[]): RowOf<'indicators'>[] =>
  indicators.map(({ id, aliases: _, ...said }) => ({ indicator_id: id, ...said }))

/** How a unit is read is of no use to readers of the dataset; what it converts to is. */
export const unitRecords = (units: readonly Unit[]): RowOf<'units'>[] =>
  units.map(({ unit, canonical, factor, dimension, note }) => ({ unit, canonical, factor, dimension, note }))
