import { readWarc } from '../../crawlers/archive/warc-read.ts'
import { type ForeignPage, pagesOf } from '../../pipeline/importing/foreign-page.ts'
import { warcKind } from '../../pipeline/importing/warc-kind.ts'

/** What an import must say of a web archive of others. */
export interface ExpectedImport {
  /** Whether it is read as a web archive at all. */
  isArchive: boolean
  /** Pages that are taken as content. */
  taken: number
  /** Pages, faults and inputs that are told of by their reason. */
  told: number
  /** Records that are told of by their kind alone. */
  passedOver: number
  /** Records that were read, and stretches that hold none. */
  records: number
  gaps: number
  /** Bytes that lie in no record and no stretch that is told of, or in two. */
  unaccounted: number
  /** Records that lie in it unspoilt, and how many of these were read just as they are. */
  intact: number
  found: number
}

interface Place {
  offset: number
  length: number
}

/** How many bytes of `size` the places leave out or cover twice; the records of one gzip member share its place. */
function unaccounted(size: number, places: readonly Place[]): number {
  const apart = new Map(places.map((place) => [`${place.offset} ${place.length}`, place]))
  let end = 0
  let wrong = 0
  for (const { offset, length } of [...apart.values()].sort((a, b) => a.offset - b.offset)) {
    wrong += Math.abs(offset - end)
    end = offset + length
  }
  return wrong + Math.abs(size - end)
}

const isTaken = (found: ForeignPage): boolean =>
  'record' in found && found.record.warcHeader('Duibiao-Status') === 'captured'

async function pageLedger(path: string): Promise<Pick<ExpectedImport, 'taken' | 'told' | 'passedOver'>> {
  const found: ForeignPage[] = []
  for await (const each of pagesOf(path)) found.push(each)
  const taken = found.filter(isTaken).length
  const passedOver = found.filter((each) => 'passed_over' in each).length
  // An archive in which nothing was a page is told of as a whole.
  const whole = found.some((each) => 'record' in each) ? 0 : 1
  return { taken, passedOver, told: found.length - taken - passedOver + whole }
}

/** Checks what the reader of archives finds in a file against its bytes, and against the records that were put into it. */
export async function ledgerOf(path: string, bytes: Buffer, records: readonly Buffer[]): Promise<ExpectedImport> {
  const kind = await warcKind(path).catch(() => null)
  const places: Place[] = []
  const starts = new Set<number>()
  let n_records = 0
  for await (const found of readWarc(path)) {
    places.push('gap' in found ? found.gap : found.record)
    if (!('record' in found)) continue
    n_records++
    starts.add(found.record.offset)
  }
  const lying = records.map((record) => bytes.indexOf(record)).filter((at) => at >= 0)
  const common = {
    isArchive: kind !== null,
    records: n_records,
    gaps: places.length - n_records,
    unaccounted: unaccounted(bytes.length, places),
    intact: lying.length,
    found: lying.filter((at) => starts.has(at)).length,
  }
  // What is no archive is one file: taken, or told of.
  return { ...common, ...(kind === 'foreign' ? await pageLedger(path) : { taken: 0, told: 1, passedOver: 0 }) }
}
