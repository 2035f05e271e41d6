import type { Paragraph } from '../document/body/outline.ts'
import { sentencesOf } from '../text/sentence.ts'
import type { NamedPeriod } from '../values/period.ts'
import { holdsOn } from './context/carried-period.ts'
import type { Context } from './context/context.ts'
import { isSeveralYears } from './context/frame.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { placed } from './prose-standing.ts'
import type { Whole } from './sentence/scope-of-whole.ts'
import { sentenceReader } from './sentence-reader.ts'
import type { Passed, ProseReading } from './statement/passed.ts'
import type { Statement } from './statement/statement.ts'

/** Reads all numbers of a paragraph; `index` is its place in the document. */
export type ProseReader = (paragraph: Paragraph, index: number, context: Context) => ProseReading

/** Makes a reader of paragraphs. A period holds on over their sentences until the next is named; see holdsOn. */
export function proseReader(lexicon: Lexicon): ProseReader {
  const readSentence = sentenceReader(lexicon)
  return (paragraph, index, context) => {
    const statements: Statement[] = []
    const passed: Passed[] = []
    const isStatedAbove = context.above !== null
    const above = placed(context.above)
    const today = context.today ?? context.plannedFrom
    const isSeveralAbove = above !== null && isSeveralYears(above)
    let carried: NamedPeriod | null = null
    let whole: Whole | null = null
    let isFirst = true
    for (const sentence of sentencesOf(paragraph.passage)) {
      const read = readSentence(sentence, { paragraph, index, context, carried, whole })
      whole = read.whole
      for (const one of read.statements) statements.push(one)
      for (const one of read.passed) passed.push(one)
      const handover = { sentence: sentence.text, isFirst, isStatedAbove, isSeveralAbove, today }
      if (read.last !== null && holdsOn(read.last, handover)) carried = read.last
      // A heading is no sentence of its paragraph.
      isFirst = isFirst && sentence.text.trim() === paragraph.heading
    }
    return { statements, passed }
  }
}
