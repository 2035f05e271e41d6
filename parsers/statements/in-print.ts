import type { Paragraph } from '../document/body/outline.ts'
import { inSimplified, passageInSimplified, printer } from '../text/simplified.ts'
import type { Statement } from './statement/statement.ts'

/** A paragraph in simplified characters, as sentences are read; offsets stay as they are. */
export const readable = (paragraph: Paragraph): Paragraph => {
  const { passage, heading, section_path } = paragraph
  return {
    ...paragraph,
    passage: passageInSimplified(passage),
    heading: heading && inSimplified(heading),
    section_path: section_path.map(inSimplified),
  }
}

/** Statements of a paragraph that was read in simplified characters, in the letters that it is printed in. */
export function inPrint(statements: readonly Statement[], { passage }: Paragraph): readonly Statement[] {
  const read = inSimplified(passage.text)
  if (read === passage.text) return statements
  const print = printer(passage.text)
  return statements.map((statement) => {
    const at = read.indexOf(statement.quote)
    return {
      ...statement,
      indicator: print(statement.indicator),
      scope: statement.scope && print(statement.scope),
      value_text: print(statement.value_text),
      period_text: statement.period_text && print(statement.period_text),
      quote: at < 0 ? print(statement.quote) : passage.text.slice(at, at + statement.quote.length),
    }
  })
}
