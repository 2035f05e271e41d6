import { isRecognised } from '../../files/content.ts'
import type { TableReading } from '../../tables/table.ts'
import type { Lines } from '../../text/lines.ts'
import type { FilePlaces } from './file-text.ts'

/**
 * Tables read off pictures are believed only as far as their printed totals prove them: one that nothing contradicts may be
 * misread all the same.
 */
export function provenAlone(reading: TableReading, lines: Lines, places: FilePlaces | null): TableReading {
  if (!places) return reading
  const recognised = [...lines.filter(({ start }) => isRecognised(places.at(start)))]
  const tables = reading.tables.map((table) => {
    const isRead = recognised.some(({ number }) => number >= table.first_line && number <= table.last_line)
    return isRead && table.proof === 'consistent' ? { ...table, proof: 'unproven' as const } : table
  })
  return { ...reading, tables }
}
