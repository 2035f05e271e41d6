import { oncePer } from '../memory.ts'
import { matchesOf } from './matches.ts'
import { type Passage, slicePassage } from './passage.ts'

const END = /[。！？!?\n]+/g

/** Sentences of a passage with their end marks, places kept. Blank ones are left out. */
export const sentencesOf = oncePer((passage: Passage): readonly Passage[] => {
  const ends = matchesOf(passage.text, END).map((match) => match.index + match[0].length)
  if (ends.at(-1) !== passage.text.length) ends.push(passage.text.length)
  return ends
    .map((end, i) => slicePassage(passage, i === 0 ? 0 : ends[i - 1]!, end))
    .filter(({ text }) => text.trim() !== '')
})
