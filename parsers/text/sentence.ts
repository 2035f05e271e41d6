import { matchesOf } from './matches.ts'
import { type Passage, slicePassage } from './passage.ts'

const END = /[。！？!?\n]+/g

/** The text of the first sentence that is wanted, with its end marks; null if none is. Blank ones are passed over. */
export function firstSentence(text: string, isWanted: (sentence: string) => boolean = () => true): string | null {
  for (let from = 0; from < text.length; ) {
    END.lastIndex = from
    const end = END.test(text) ? END.lastIndex : text.length
    const sentence = text.slice(from, end)
    if (sentence.trim() !== '' && isWanted(sentence)) return sentence
    from = end
  }
  return null
}

/** The texts of all sentences, with their end marks. Blank ones are left out. */
export function sentenceTexts(text: string): string[] {
  const found: string[] = []
  let from = 0
  for (END.lastIndex = 0; END.test(text); from = END.lastIndex) found.push(text.slice(from, END.lastIndex))
  if (from < text.length) found.push(text.slice(from))
  return found.filter((sentence) => sentence.trim() !== '')
}

/** Sentences of a passage with their end marks, places kept. Blank ones are left out. */
export function sentencesOf(passage: Passage): readonly Passage[] {
  const ends = matchesOf(passage.text, END).map((match) => match.index + match[0].length)
  if (ends.at(-1) !== passage.text.length) ends.push(passage.text.length)
  return ends
    .map((end, i) => slicePassage(passage, i === 0 ? 0 : ends[i - 1]!, end))
    .filter(({ text }) => text.trim() !== '')
}
