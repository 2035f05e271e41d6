import type { Finding } from '../../finding.ts'
import type { FoundArea } from '../area/area.ts'
import type { LabelField } from '../labels/label-field.ts'
import { dateIn } from '../particulars/date.ts'
import type { Signature } from '../particulars/signature.ts'

/** Where the date below the signature is not the one of the metadata block. */
export function disagreements(labels: ReadonlyMap<LabelField, string>, signature: Signature): Finding[] {
  const printed = dateIn(labels.get('written_on') ?? '')
  if (!printed || !signature.written_on || printed === signature.written_on) return []
  const message = `found ${signature.written_on} below the signature, expected ${printed} as in the metadata block`
  return [
    {
      kind: 'date_disagrees',
      severity: 'info',
      message,
      expected: printed,
      actual: signature.written_on,
      first_line: signature.lines.at(-1) ?? null,
      table: null,
    },
  ]
}

/** What a reader of the dataset will look for in vain. */
export function gaps(title: string | null, area: FoundArea | null): Finding[] {
  const common = { expected: null, actual: null, first_line: null, table: null }
  const untitled = {
    ...common,
    kind: 'title_missing',
    severity: 'info' as const,
    message: 'found no title, expected one at the head or in the metadata block',
  }
  const unplaced = {
    ...common,
    kind: 'area_unknown',
    severity: 'warning' as const,
    message:
      'found nothing that tells the area, expected an issuer, title, document number, index number or host that does',
  }
  return [...(title ? [] : [untitled]), ...(area ? [] : [unplaced])]
}
