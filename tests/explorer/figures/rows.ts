import type { CataloguePlace } from '../../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../../datasets/explorer/statement.ts'

/** A place of a catalogue: a district that was read, unless something else is said. */
export const place = (name: string, set: Partial<CataloguePlace> = {}): CataloguePlace => ({
  ...{ code: null, name, short: name, slug: '', kind: 'district', parent: '市', valid_from: null, valid_to: null },
  ...{ level: 'county', n_documents: 1, is_read: true, years: [], sizes: [] },
  ...set,
})

/** What a unit is converted to on the way into a release. */
const CANONICAL: Record<string, [string, number]> = {
  家: ['家', 1],
  万家: ['家', 1e4],
  亿元: ['元', 1e8],
  万元: ['元', 1e4],
}

function canonical(value: number | null, unit: string | null) {
  const [unit_canonical, factor] = CANONICAL[unit ?? ''] ?? [null, null]
  const value_canonical = value === null || factor === null ? null : value * factor
  return {
    value_canonical,
    value_high_canonical: null,
    unit_canonical: value_canonical === null ? null : unit_canonical,
  }
}

/** What a place states of one indicator in 2027. */
export const statement = (area_name: string, value: number | null, set: Partial<StatementRow> = {}): StatementRow => ({
  ...{
    indicator_id: 'i',
    indicator: 'i',
    measure: 'level',
    status: 'target',
    period: '2027',
    area_code: null,
    area_name,
  },
  ...canonical(value, set.unit === undefined ? '家' : set.unit),
  ...{ basis: 'stated', value, value_high: null, comparator: '=', unit: '家', n_units: 0, proof: null },
  ...{
    source_kind: 'prose',
    doc_id: 'd',
    title: null,
    doc_no: null,
    stated_on: null,
    target_id: `${area_name}${value}`,
  },
  quote: '',
  ...set,
})
