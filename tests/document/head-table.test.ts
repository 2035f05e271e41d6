import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'

/** The first lines of a document and what a reader takes from them; a day that is left out is null. */
interface Row {
  text: string[]
  title: string | null
  genre: string | null
  written_on?: string
  published_on?: string
}
const ROWS = JSON.parse(readFileSync(new URL('tables/heads.json', import.meta.url), 'utf8')) as Row[]
const parse = parserFor(readReference())

it.each(ROWS)('reads the head of $text', ({ text, title, genre, written_on = null, published_on = null }) => {
  const { head } = parse(new TextEncoder().encode(text.join('\n')), null)
  expect([head.title, head.genre, head.written_on, head.published_on]).toEqual([title, genre, written_on, published_on])
})
