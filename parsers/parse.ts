import type { ColumnRole } from '../datasets/records/column-role.ts'
import type { Genre, Reference } from '../datasets/reference/index.ts'
import { accountOf, type Claim, type LineStretch } from './document/body/account.ts'
import { joinChunks } from './document/body/docshare.ts'
import { type Furniture, furnitureOf } from './document/body/furniture.ts'
import { outlineOf, type Paragraph, paragraphPassages, splitAtHeadings } from './document/body/outline.ts'
import { brokenAtHeadings, type PartAtStart } from './document/body/run-on.ts'
import { type Extract, extract, extractFile } from './document/extract.ts'
import type { FilePlaces } from './document/file/file-text.ts'
import { type Notice, withNotice } from './document/file/notice.ts'
import { provenAlone } from './document/file/recognised-table.ts'
import { type FoundHead, type Head, headOf } from './document/head/head.ts'
import type { Citation } from './document/particulars/citation.ts'
import type { FileContent } from './files/content.ts'
import type { Finding } from './finding.ts'
import { type BodyRegister, bodyRegister } from './places/body-register.ts'
import { type PersonFinder, personFinder } from './places/person.ts'
import { isBarred } from './statements/cells/columns/column-period.ts'
import { planNotes } from './statements/cells/plan-notes.ts'
import { readTableCells, type TablesSetting } from './statements/cells/read-tables.ts'
import { unsaid } from './statements/cells/repeats/said-in-notice.ts'
import { saidOnce } from './statements/cells/repeats/said-in-table.ts'
import { unitOfSums } from './statements/cells/units/unit-of-sums.ts'
import { yearAbove } from './statements/cells/year-above.ts'
import { contextOf, type DocumentContext, plainContext } from './statements/context/context.ts'
import type { DocumentFacts } from './statements/context/frame.ts'
import { type LookWords, lookWords } from './statements/context/look-words.ts'
import { withoutDamage } from './statements/damage/damage.ts'
import { inPrint, readable } from './statements/in-print.ts'
import { type Lexicon, lexiconOf } from './statements/lexicon/lexicon.ts'
import { auditNumbers, type NumberAudit } from './statements/number-audit.ts'
import { periodGaps } from './statements/periods/period-gap.ts'
import { type ProseReader, proseReader } from './statements/prose.ts'
import { ruling } from './statements/statement/level.ts'
import type { Statement } from './statements/statement/statement.ts'
import { withoutTerms } from './statements/terms.ts'
import { type KindReader, kindReader } from './tables/cell-kind.ts'
import { documentTables } from './tables/document-tables.ts'
import type { Table, TableReading } from './tables/table.ts'
import { answeredFor } from './tasks/answering.ts'
import { type Task, tasksOf } from './tasks/task.ts'
import type { Line } from './text/lines.ts'
import { inSimplified } from './text/simplified.ts'
import { readPeriods } from './values/period.ts'

/** Everything one document says. Lines and offsets refer to `text`. */
export interface ParsedDocument {
  text: string
  /** Address as given, or as the page itself states it. */
  url: string | null
  head: Head
  cites: Citation[]
  tables: Table[]
  /** What each column of each table is for, in the order of the tables. */
  column_roles: ColumnRole[][]
  tasks: Task[]
  statements: readonly Statement[]
  findings: Finding[]
  /** What became of every line that is not blank. */
  lines: LineStretch[]
  /** Names of private persons in the text; no record may hold one. */
  persons: string[]
  /** What became of every number. */
  numbers: NumberAudit
  /** Where its text stands in the file it was read from; null for pages and texts. */
  places: FilePlaces | null
  /** Form of the document, which decides what plain figures are; files that hang on it take it over. */
  genre: Genre | null
}

/** A document as it comes: the bytes of a page or text, or what a file says. */
export type DocumentInput = Uint8Array | FileContent

/** What is known of a document besides what it says. */
export interface Circumstances {
  /** Type that its server gave it, which may name its charset. */
  content_type?: string | null
  /** The document it hangs on, which says what a file leaves out: place, day, plan. */
  notice?: Notice | null
}

/** Reads one document known by an address, or by none. */
export type Parser = (input: DocumentInput, url: string | null, known?: Circumstances) => ParsedDocument

function tablesOf(found: Extract, furniture: ReadonlyMap<number, Furniture>, kinds: KindReader): TableReading {
  const lines = found.lines.filter(({ number }) => !furniture.has(number) && !found.label_lines.has(number))
  return provenAlone(documentTables(found.sheets, lines, kinds), found.lines, found.places)
}

const isInside = (number: number, ranges: readonly { first_line: number; last_line: number }[]): boolean =>
  ranges.some(({ first_line, last_line }) => number >= first_line && number <= last_line)

function contentOf(found: Extract, furniture: ReadonlyMap<number, Furniture>, tables: readonly Table[]): Line[] {
  return [
    ...found.lines.filter(
      ({ number }) => !furniture.has(number) && !found.label_lines.has(number) && !isInside(number, tables),
    ),
  ]
}

/** Paragraphs of the body; a document-sharing copy is put together again first, between the lines around its chunks. */
function paragraphsOf(content: readonly Line[], head: FoundHead, partAtStart: PartAtStart): Paragraph[] {
  const body = content.filter(({ number }) => !head.lines.has(number) && !head.frame.has(number))
  const joined = joinChunks(body)
  if (!joined) return outlineOf(brokenAtHeadings(paragraphPassages(body), partAtStart))
  const chunks = new Set(joined.pieces.map(({ line }) => line))
  const [first = 0] = chunks
  const around = body.filter(({ number }) => !chunks.has(number))
  return outlineOf([
    ...paragraphPassages(around.filter(({ number }) => number < first)),
    ...splitAtHeadings(joined),
    ...paragraphPassages(around.filter(({ number }) => number > first)),
  ])
}

/** What each part of a document took of its lines. */
function claimsOf(
  found: Extract,
  furniture: ReadonlyMap<number, Furniture>,
  tables: readonly Table[],
  head: FoundHead,
  paragraphs: readonly Paragraph[],
): Claim[] {
  const prose = new Set<number>()
  for (const { passage } of paragraphs) for (const { line } of passage.pieces) prose.add(line)
  return [
    ['furniture', (line) => furniture.has(line) || head.frame.has(line)],
    ['table', (line) => isInside(line, tables)],
    ['metadata', (line) => found.label_lines.has(line)],
    ['head', (line) => head.lines.has(line)],
    ['prose', (line) => prose.has(line)],
  ]
}

/** The head of a document; the name of a sheet gives it a title only if none is printed in the sheets. */
function headIn(
  found: Extract,
  body: string,
  content: readonly Line[],
  url: string | null,
  knowledge: Knowledge,
): FoundHead {
  const { reference, lexicon } = knowledge
  const headFrom = (lines: readonly Line[]) => headOf({ ...found, body }, lines, url, reference, lexicon.periods)
  if (found.sheet_names.size === 0) return headFrom(content)
  const printed = headFrom(content.filter(({ number }) => !found.sheet_names.has(number)))
  return printed.head.title === null ? headFrom(content) : printed
}

const yearOf = (day: string | null): number | null => (day ? Number(day.slice(0, 4)) : null)

/** What is published when the year has just begun may be about either. */
const EARLY = /-0[12]-\d\d$/
const yearPublished = (day: string | null): number | null => (day === null || EARLY.test(day) ? null : yearOf(day))

/**
 * The single year a plan is about; quarters in a table of such a plan are that year's. Null if the title names a year that
 * cannot be read: the one in which the paper was written must not take its place.
 */
function singleYear(
  { title, plan_start, plan_end, written_on, published_on }: Head,
  { periods }: Lexicon,
): number | null {
  if (title !== null && isBarred([title], null, periods)) return null
  if (plan_start && plan_end) return plan_start.slice(0, 4) === plan_end.slice(0, 4) ? yearOf(plan_start) : null
  return yearOf(written_on) ?? yearPublished(published_on)
}

/** The reference tables, compiled. */
interface Knowledge {
  reference: Reference
  lexicon: Lexicon
  readProse: ProseReader
  register: BodyRegister
  kinds: KindReader
  persons: PersonFinder
  looks: LookWords
}

/** What a document says to its tables. */
function tablesSetting(
  { text, lines }: Extract,
  { head, genre }: FoundHead,
  paragraphs: readonly Paragraph[],
  known: { context: DocumentContext; own: readonly Task[]; register: BodyRegister; lexicon: Lexicon },
): TablesSetting {
  const { frame, horizon } = known.context
  const due = horizon && ruling(horizon, 'document', head.title ?? '')
  return {
    lines,
    paper: { title: head.title, genre },
    context: {
      text,
      title: head.title,
      area: head.area_name,
      day: frame.day,
      year: singleYear(head, known.lexicon),
      isYearOfDay: head.plan_start === null,
      plan: frame.plan,
      yearAbove: yearAbove(paragraphs, known.lexicon.periods),
      unitOfSums: unitOfSums(paragraphs, known.lexicon),
      planNotes: planNotes(text),
      isBody: known.register.isBody,
    },
    inCells: (usual) => plainContext(frame, usual, due, 'plan_period'),
    firstTask: known.own.length,
  }
}

/** What the head says to everything in the document. */
const factsOf = ({ head, written_in, opens_as_report }: FoundHead): DocumentFacts => ({
  ...head,
  title: head.title && inSimplified(head.title),
  written_in,
  opens_as_report,
})

function read(found: Extract, given: string | null, notice: Notice | null, knowledge: Knowledge) {
  const { lexicon, readProse, register, kinds, persons, looks } = knowledge
  const furniture = furnitureOf(found.lines)
  const { tables, findings } = tablesOf(found, furniture, kinds)
  const content = contentOf(found, furniture, tables)
  const url = given ?? found.canonical_url
  // Nearly every document is in simplified characters, which is told once for all of its paragraphs.
  const body = inSimplified(found.text)
  const head = withNotice(headIn(found, body, content, url, knowledge), notice)
  const paragraphs = paragraphsOf(content, head, (text) =>
    looks.partAtStart(text, readPeriods(text, null, lexicon.periods)),
  )
  const { genre } = head
  const isPlain = body === found.text
  const simple = isPlain ? paragraphs : paragraphs.map(readable)
  const context = contextOf(factsOf(head), genre, simple, { grammar: lexicon.periods, looks })
  const readings = simple.map((paragraph, i) => readProse(paragraph, i, context.paragraphs[i]!))
  const stated = readings.flatMap(({ statements }, i) => (isPlain ? statements : inPrint(statements, paragraphs[i]!)))
  const prose = withoutDamage(stated, found, lexicon)
  const own = tasksOf(paragraphs)
  const setting = tablesSetting(found, head, paragraphs, { context, own, register, lexicon })
  const cells = readTableCells(tables, setting, { lexicon, readProse })
  const tasks: Task[] = [...own.map(({ paragraph: _, note_at: __, ...task }) => task), ...cells.tasks]
  const said = saidOnce(prose.statements, cells.statements, lexicon.unitLabels)
  const once = unsaid([...answeredFor(said.sentences, own, paragraphs), ...said.cells], notice?.said ?? [])
  const stating = withoutTerms(once.statements, genre)
  const { statements } = stating
  const stretches = accountOf(found.lines, claimsOf(found, furniture, tables, head, paragraphs))
  const passed = [...readings, cells, prose, said, once, stating].flatMap((reading) => reading.passed)
  const { text, lines } = found
  const { audit, findings: unread } = auditNumbers({ text, lines, stretches, statements, passed, tables }, lexicon)
  return {
    text,
    url,
    head: head.head,
    cites: head.cites,
    tables,
    column_roles: cells.roles,
    tasks,
    statements,
    findings: [
      ...found.findings,
      ...head.findings,
      ...findings,
      ...prose.findings,
      ...unread,
      ...periodGaps(statements),
    ],
    lines: stretches,
    persons: persons(text, tables),
    numbers: audit,
    places: found.places,
    genre,
  }
}

/**
 * Makes a reader of documents from the reference tables; they are compiled once. The reader is a pure function of bytes
 * and address and throws Unreadable for input that is no document.
 */
export function parserFor(reference: Reference): Parser {
  const lexicon = lexiconOf(reference)
  const register = bodyRegister(reference)
  const knowledge = {
    reference,
    lexicon,
    readProse: proseReader(lexicon),
    register,
    kinds: kindReader(lexicon, register.isBody),
    persons: personFinder(reference.surnames, lexicon.headerRole),
    looks: lookWords(reference.look_words),
  }
  return (input, url, { content_type = null, notice = null } = {}) =>
    read(input instanceof Uint8Array ? extract(input, content_type) : extractFile(input), url, notice, knowledge)
}
