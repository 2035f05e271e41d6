import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { parserFor } from '../../../parsers/parse.ts'

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

it('leaves a sentence that holds a sign of links to the text', () => {
  const text =
    '云岭县科技创新实施方案\n到2027年，研发投入强度>2.5%，科技型企业达到900家以上。\n2027年任务分解表\n三、其他'
  const { statements } = parse(new TextEncoder().encode(text), null)
  expect(statements.map(({ value }) => value)).toContain(900)
})
