import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, readSources } from './fixtures/source.ts'

/** Words of comments that a native reader stumbles over or misreads, with what to write instead. */
const WORDS: readonly { word: RegExp; instead: string; example: string }[] = [
  { word: /\bbehind\b/i, instead: 'after', example: 'Offset behind the bracket' },
  { word: /\banew\b/, instead: 'again', example: 'The index is made anew' },
  { word: /\bheld against\b/, instead: 'checked against, compared with', example: 'Rows are held against the schema' },
  { word: /\bdear\b/, instead: 'slow, expensive', example: 'Spreading is dear' },
  { word: /\b(?:null|true|false|empty|none) where\b/i, instead: 'if', example: 'Null where there is none' },
]

const COMMENT = /\/\*\*[\s\S]*?\*\/|^\s*\/\/ .*$/gm

const comments = readSources().flatMap(({ path }) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(COMMENT)].map(([comment]) => ({ path, comment })),
)

describe('comments', () => {
  it.each(WORDS)('do not say $word: write $instead', ({ word, example }) => {
    expect(example).toMatch(word)
    const found = comments.filter(({ comment }) => word.test(comment))
    expect(found.map(({ path, comment }) => `${path}: ${comment.replace(/\s+/g, ' ').slice(0, 120)}`)).toEqual([])
  })
})
