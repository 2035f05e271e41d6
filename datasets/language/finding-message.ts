import { FINDING_WORDS } from './finding-words.ts'
import { readerOfTemplates } from './template.ts'

const readWhole = readerOfTemplates(FINDING_WORDS)

/** Reasons stand one after another, and so do pages and what was found in place of text. */
const LISTED = [
  ['; ', '；'],
  [', ', '、'],
] as const

function readList(text: string): string | null {
  for (const [mark, chinese] of LISTED) {
    const parts = text.split(mark)
    const said = parts.map((part) => FINDING_WORDS[part])
    if (parts.length > 1 && !said.includes(undefined)) return said.join(chinese)
  }
  return null
}

/** What stands in a hole is of the document if no words are known for it: it stays. */
const sayHeld = (text: string): string => FINDING_WORDS[text] ?? readList(text) ?? readWhole(text, sayHeld) ?? text

/** A finding's message in Chinese, names and figures as they are; null if its words are not known. */
export const findingInChinese = (message: string): string | null =>
  FINDING_WORDS[message] ?? readWhole(message, sayHeld)
