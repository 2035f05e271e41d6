import { expect, it } from 'vitest'
import labels from './tables/labels.json' with { type: 'json' }
import masks from './tables/masks.json' with { type: 'json' }
import numerals from './tables/numerals.json' with { type: 'json' }
import periods from './tables/periods.json' with { type: 'json' }
import quantities from './tables/quantities.json' with { type: 'json' }
import spelled from './tables/spelled.json' with { type: 'json' }
import unitLabels from './tables/unit-labels.json' with { type: 'json' }
import unitNotes from './tables/unit-notes.json' with { type: 'json' }

it('has a table of six hundred strings at least, none of them twice in one table', () => {
  // A period is read by the day of its document.
  const dated = periods.map((row) => ({ input: 'day' in row ? `${row.input} ${row.day}` : row.input }))
  const tables = [labels, masks, numerals, dated, quantities, spelled, unitLabels, unitNotes].map((rows) =>
    rows.map(({ input }) => input),
  )
  for (const inputs of tables) expect(inputs.filter((input, i) => inputs.indexOf(input) !== i)).toEqual([])
  expect(tables.flat().length).toBeGreaterThanOrEqual(600)
})
