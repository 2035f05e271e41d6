import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { dataTable, sortedRows, type TableColumn } from '../dom/data-table.ts'
import { type Child, el } from '../dom/element.ts'
import { proofMark } from '../dom/proof-mark.ts'
import { takeAway } from '../dom/take-away.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureText } from '../figures/figure.ts'
import { periodName } from '../figures/period.ts'
import { BASES } from '../language/basis.ts'
import type { Word } from '../language/words.ts'
import { linkTo, type ViewScene } from '../scene.ts'

/** What a download holds: the columns of the file itself, under their names there. */
const TAKEN: readonly (keyof StatementRow)[] = [
  'area_code',
  'area_name',
  'indicator_id',
  'indicator',
  'measure',
  'status',
  'period',
  'comparator',
  'value',
  'value_high',
  'unit',
  'value_canonical',
  'value_high_canonical',
  'unit_canonical',
  'basis',
  'n_units',
  'proof',
  'source_kind',
  'doc_no',
  'title',
  'stated_on',
  'doc_id',
  'target_id',
  'quote',
]

/** The figure, which leads to its evidence. */
function figureCell(scene: ViewScene, row: StatementRow): HTMLElement {
  const { say } = scene.speech
  const text = row.value === null ? say('units_listed', { n: row.n_units }) : figureText(row, scene.speech)
  const what = `${row.area_name} ${periodName(row)} ${text}`
  return el(
    'a',
    { href: linkTo(scene, { target: evidenceKey(row) }), 'aria-label': say('evidence_of', { what }) },
    text,
  )
}

type Cells = Pick<TableColumn<StatementRow>, 'cell' | 'rank' | 'numeric'>

/** Names of indicators as registered, where the language of the page is not the one they are printed in. */
function namesOf({ speech, release }: ViewScene, rows: readonly StatementRow[]): Map<string, string> {
  const ids = new Set(rows.map(({ indicator_id }) => indicator_id))
  // Of one indicator the heading says the name.
  if (speech.lang === 'zh' || ids.size === 1) return new Map()
  const known = release.catalogue.indicators.filter(({ id }) => ids.has(id))
  return new Map(known.map((one) => [one.id, speech.indicator(one)]))
}

function indicatorCell({ indicator, indicator_id }: StatementRow, names: ReadonlyMap<string, string>): Child {
  const printed = el('span', { lang: 'zh-CN' }, indicator)
  const name = names.get(indicator_id)
  return name === undefined ? printed : [el('span', { class: 'registered' }, name), ' ', printed]
}

/** Columns by the word that heads them. */
function columnsFor(scene: ViewScene, rows: readonly StatementRow[]): TableColumn<StatementRow>[] {
  const { speech, release } = scene
  const names = namesOf(scene, rows)
  const { say, value } = speech
  const places = new Map(release.catalogue.places.map((place) => [place.name, speech.place(place)]))
  const columns = {
    place: {
      cell: ({ area_name }) => places.get(area_name!) ?? area_name,
      rank: (row) => row.area_code ?? row.area_name,
    },
    indicator: { cell: (row) => indicatorCell(row, names), rank: ({ indicator }) => indicator },
    period: { cell: (row) => value(periodName(row)), rank: ({ period }) => period },
    figure: { numeric: true, cell: (row) => figureCell(scene, row), rank: (row) => row.value_canonical },
    unit: { cell: ({ unit }) => unit && speech.unit(unit) },
    status: { cell: ({ status }) => value(status), rank: ({ status }) => status },
    basis: { cell: ({ basis }) => say(BASES[basis]), rank: ({ basis }) => basis },
    proof: { cell: ({ proof }) => proofMark(proof, speech), rank: ({ proof }) => proof },
    document: {
      cell: ({ title, doc_id }) =>
        el(
          'a',
          { class: 'title', href: linkTo(scene, { view: 'document', doc: doc_id, line: null }) },
          title ?? doc_id,
        ),
      rank: ({ title }) => title,
    },
    date: { cell: ({ stated_on }) => stated_on, rank: ({ stated_on }) => stated_on },
  } satisfies Partial<Record<Word, Cells>>
  // English does without the words that Chinese counts by: a column of nothing else would be empty.
  const hasUnits = rows.some(({ unit }) => unit !== null && speech.unit(unit) !== '')
  return Object.entries(columns)
    .filter(([name]) => name !== 'unit' || hasUnits)
    .map(([name, cells]) => ({ name, label: say(name as Word), ...(cells as Cells) }))
}

/** Statements as a table to sort, copy and download. */
export function statementTable(scene: ViewScene, caption: string, rows: readonly StatementRow[]): HTMLElement {
  const { speech, choice, release } = scene
  const columns = columnsFor(scene, rows)
  const sorted = sortedRows(rows, columns, choice.sort)
  const name = ['duibiao', release.catalogue.version, rows[0]?.indicator_id].filter(Boolean).join('-')
  return el(
    'section',
    { class: 'statements' },
    el(
      'header',
      {},
      el('h2', {}, caption),
      el('span', { class: 'note' }, speech.say('n_statements', { n: rows.length })),
      takeAway(speech, name, sorted, TAKEN),
    ),
    dataTable(scene, caption, columns, rows),
  )
}
