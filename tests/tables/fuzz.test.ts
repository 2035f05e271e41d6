import { describe, expect, it } from 'vitest'
import { goldenInputs } from '../../bench/golden-input.ts'
import { mutated, randomFrom } from '../../bench/mutation.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { type ParsedDocument, parserFor } from '../../parsers/parse.ts'

const parse = parserFor(readReference())
const inputs = goldenInputs()
const MUTATIONS_EACH = 12

/** A document from text; null for input that is said to be none. */
function parsed(text: string): ParsedDocument | null {
  try {
    return parse(new TextEncoder().encode(text), null)
  } catch (error) {
    if (error instanceof Error && error.name === 'Unreadable') return null
    throw error
  }
}

/** Numbers of lines with text that no stretch covers, or that stand in a stretch nobody read. */
function unaccounted({ text, lines }: ParsedDocument): number[] {
  const read = lines.filter(({ kind }) => kind !== 'unread')
  return text.split(/\r\n|\n|\r/).flatMap((line, i) => {
    const isCovered = read.some(({ first_line, last_line }) => i + 1 >= first_line && i + 1 <= last_line)
    return line.trim() === '' || isCovered ? [] : [i + 1]
  })
}

describe('every line of a document is accounted for', () => {
  it.each(inputs)('$name', ({ text }) => {
    const document = parsed(text)
    expect(document).not.toBeNull()
    expect(unaccounted(document!)).toEqual([])
  })

  it.each(inputs)('$name, spoilt', ({ text }) => {
    for (let seed = 0; seed < MUTATIONS_EACH; seed += 1) {
      const spoilt = mutated(text, randomFrom(seed))
      const document = parsed(spoilt.text)
      expect(document ? unaccounted(document) : [], `seed ${seed}: ${spoilt.ways.join(' + ')}`).toEqual([])
    }
  })
})
