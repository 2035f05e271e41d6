import type { Statement } from '../../statement/statement.ts'

/** Rule of figures that repeat what the name of their row says. */
export const SAID_TWICE = 'said_by_label'

const digitsOf = (text: string): string => text.replace(/[^\d.]/g, '')
/** 100% of a goal that the label tells in figures says no more than that it is to be done. */
const WHOLE = /^100(?:\.0+)?%$/

/** True for a figure of a row whose goal states it already: 完成参保6300人 | 6300人. */
function isRepeated({ value_text, status }: Statement, label: readonly Statement[]): boolean {
  if (status !== 'target' || label.length === 0) return false
  const text = value_text.replace(/\s/g, '')
  return WHOLE.test(text) || label.some((one) => digitsOf(one.value_text) === digitsOf(text))
}

/** Figures of cells in two: those that say something of their own, and those that the goals of their rows say already. */
export function withoutRepeats(
  cells: readonly Statement[],
  sentences: readonly Statement[],
): { own: Statement[]; repeated: Statement[] } {
  const byRow = new Map<number, Statement[]>()
  for (const one of sentences) if (one.status === 'target') byRow.set(one.row!, [...(byRow.get(one.row!) ?? []), one])
  const [own, repeated]: [Statement[], Statement[]] = [[], []]
  for (const one of cells) (isRepeated(one, byRow.get(one.row!) ?? []) ? repeated : own).push(one)
  return { own, repeated }
}
