import {
  type CatalogueIndicator,
  DERIVED_GROUP,
  EXPLORER_FILES,
  type ExplorerCatalogue,
} from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import type { RecordName } from '../../datasets/records/index.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { openParquet, type ParquetFile, type ParquetPart } from './parquet.ts'
import { rowsByNumber } from './rows-by-number.ts'

/** A release, as far as the page has opened it. */
export interface Release {
  catalogue: ExplorerCatalogue
  /** Reads rows of a record from its files. */
  rows<T>(record: RecordName, part: ParquetPart): Promise<T[]>
  /** Reads rows of a file that publishing made for the page, by its name in EXPLORER_FILES. */
  derived<T>(file: string, part: ParquetPart): Promise<T[]>
  /**
   * Rows of such a file by their numbers, the end exclusive. Row groups of DERIVED_GROUP rows are decoded once, however many
   * times some of their rows are asked for.
   */
  numbered<T>(file: string, rowStart: number, rowEnd: number): Promise<T[]>
  /** Opens the files of records, and that of places, which will be read soon. */
  prepare(records: readonly RecordName[]): Promise<unknown>
  /** Some columns of a target; null if the release has none of that id. */
  target<C extends keyof TargetRecord>(id: string, columns: readonly C[]): Promise<Pick<TargetRecord, C> | null>
  /** The document of a target that was read before; null if it is not known yet. */
  documentOf(target_id: string): string | null
  /** All statements of an indicator; read once. */
  statementsOf(indicator: CatalogueIndicator): Promise<StatementRow[]>
  /** All statements of a place. */
  statementsOfPlace(area_name: string): Promise<StatementRow[]>
}

interface ListedFile {
  file: string
  bytes: number
}

interface ManifestOutline {
  records: { record: RecordName; files: ListedFile[] }[]
  derived: ListedFile[]
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: found status ${response.status}, expected a file of the release`)
  return (await response.json()) as T
}

/** The page lies in a folder of the release; what the manifest names lies relative to the release. */
const addressOf = (file: string): string => `../${file}`

const opened = ({ file, bytes }: ListedFile): ParquetFile => openParquet(addressOf(file), bytes)

function recordFiles({ records }: ManifestOutline): Map<RecordName, ParquetFile[]> {
  return new Map(records.map(({ record, files }) => [record, files.map(opened)]))
}

function derivedFile({ derived }: ManifestOutline, name: string): ParquetFile {
  const listed = derived.find(({ file }) => file === name)
  if (!listed) throw new Error(`manifest.json: found no ${name}, expected it among the files`)
  return opened(listed)
}

/** Opens the release the page lies in. Throws an Error where its manifest or catalogue cannot be read. */
export async function openRelease(): Promise<Release> {
  const [manifest, catalogue] = await Promise.all([
    json<ManifestOutline>('../manifest.json'),
    json<ExplorerCatalogue>(addressOf(EXPLORER_FILES.catalogue)),
  ])
  const records = recordFiles(manifest)
  const statements = derivedFile(manifest, EXPLORER_FILES.statements)
  const places = derivedFile(manifest, EXPLORER_FILES.places)
  const openFiles = new Map<string, ParquetFile>()
  const derived = <T>(name: string, part: ParquetPart): Promise<T[]> => {
    const file = openFiles.get(name) ?? derivedFile(manifest, name)
    openFiles.set(name, file)
    return file.read<T>(part)
  }
  const known = new Map<string, Promise<StatementRow[]>>()
  const rows = async <T>(record: RecordName, part: ParquetPart) =>
    (await Promise.all((records.get(record) ?? []).map((file) => file.read<T>(part)))).flat()
  // Targets of an area lie together: one whose area is known is found without reading the ids of all.
  const areas = new Map<string, string>()
  const documents = new Map<string, string>()
  const noted = <T>(read: T[]): T[] => {
    for (const { target_id, area_code, doc_id } of read as Partial<TargetRecord>[]) {
      if (target_id && area_code) areas.set(target_id, area_code)
      if (target_id && doc_id) documents.set(target_id, doc_id)
    }
    return read
  }
  return {
    catalogue,
    rows: async <T>(record: RecordName, part: ParquetPart) => noted(await rows<T>(record, part)),
    derived,
    numbered: rowsByNumber(derived, DERIVED_GROUP),
    prepare: (names) =>
      Promise.all([places, ...names.flatMap((name) => records.get(name) ?? [])].map((file) => file.open())),
    target: async <C extends keyof TargetRecord>(target_id: string, columns: readonly C[]) => {
      const area_code = areas.get(target_id)
      const where = { ...(area_code && { area_code }), target_id }
      return (await rows<Pick<TargetRecord, C>>('targets', { where, columns }))[0] ?? null
    },
    documentOf: (target_id) => documents.get(target_id) ?? null,
    statementsOf: ({ id, row_start: rowStart, row_end: rowEnd }) => {
      const read = known.get(id) ?? statements.read<StatementRow>({ rowStart, rowEnd }).then(noted)
      known.set(id, read)
      return read
    },
    statementsOfPlace: async (area_name) => noted(await places.read<StatementRow>({ where: { area_name } })),
  }
}
