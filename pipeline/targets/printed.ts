import { type TargetRecord, targetSchema } from '../../datasets/records/target.ts'
import type { Reference } from '../../datasets/reference/index.ts'
import type { ParsedDocument } from '../../parsers/parse.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'
import { identityOf } from '../documents/identity.ts'
import { normalise } from '../normalise.ts'
import { verify } from '../verify.ts'

/** The columns in the order of the record, whatever order they were worked out in. */
const inOrder = (target: TargetRecord): TargetRecord =>
  Object.fromEntries(
    Object.keys(targetSchema.shape).map((name) => [name, target[name as keyof TargetRecord]]),
  ) as TargetRecord

/** A parsed document as `parse` prints it: the object of docs/cli.md, with the same rows that a build would store. */
export function printed(parsed: ParsedDocument, reference: Reference) {
  const { areas, indicators, units, period_words } = reference
  const seen = '1970-01-01T00:00:00Z'
  const revision = {
    doc_id: identityOf(parsed.url ?? parsed.text),
    revision: 1,
    is_latest: true,
    raw_sha256: '',
    text_sha256: '',
    portal_id: null,
    withdrawn_on: null,
    content_type: null,
    doubted: [],
    parent_doc_id: null,
    attachment_no: null,
    first_seen: seen,
    last_seen: seen,
    parsed,
  }
  const rows = normalise(revision, { register: bodyRegister(reference), areas, indicators, units, period_words })
  return {
    document: {
      ...parsed.head,
      url: parsed.url,
      cites: parsed.cites.map(({ doc_no, title }) => doc_no ?? `《${title}》`),
    },
    tables: parsed.tables.map(({ places: _, above: __, ...table }, i) => ({
      ...table,
      column_roles: parsed.column_roles[i] ?? [],
    })),
    tasks: parsed.tasks,
    targets: rows.targets.map(inOrder),
    findings: [...rows.findings, ...verify(rows, { text: parsed.text, snapshot: null }, reference)],
    numbers: parsed.numbers,
  }
}
