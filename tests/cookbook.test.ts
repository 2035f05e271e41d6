import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatRows } from '../pipeline/answers/format.ts'
import { queryRows } from '../pipeline/answers/query.ts'
import { importPaths } from '../pipeline/import.ts'
import { readManifest } from '../pipeline/release/manifest.ts'
import { run } from '../pipeline/run.ts'
import { ROOT } from './fixtures/source.ts'

const PAGE = join(ROOT, 'docs', 'cookbook.md')
const PAGES = join(ROOT, 'datasets', 'replica', 'pages')
/** A question, its query, and the answer below it, empty if that has been taken away. */
const RECIPE = /^### (.+)\n\n```sql\n([^`]+)```\n(?:\n((?:\|.*\n)+))?/gm

interface Recipe {
  question: string
  sql: string
  answer: string
}

const recipes: Recipe[] = [...readFileSync(PAGE, 'utf8').matchAll(RECIPE)].map(([, question, sql, answer]) => ({
  question: question!,
  sql: sql!,
  answer: answer ?? '',
}))

const dataDir = mkdtempSync(join(tmpdir(), 'duibiao-cookbook-'))
/** The saved pages as files, those of the city's plan apart, which come a month later. */
const saved = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
const isPlan = (path: string): boolean => readFileSync(join(PAGES, path), 'utf8').includes('渝府办发〔2023〕26号</')
let release = ''

async function take(paths: readonly string[], day: string): Promise<string> {
  const clock = () => `${day}T08:00:00Z`
  const files = paths.map((path) => join(PAGES, path))
  const done = await run((catalogue) => importPaths(files, dataDir, catalogue, clock), dataDir, { tell: () => {} })
  return done.published.folder
}

/** The files of a record, as the manifest of the release lists them, in the place of the pattern. */
async function ofRelease(sql: string): Promise<string> {
  const { records } = await readManifest(release)
  return sql.replaceAll(/'RELEASE\/(\w+)\/\*\.parquet'/g, (_, name) => {
    const files = records.find(({ record }) => record === name)!.files
    return `[${files.map(({ file }) => `'${join(release, file)}'`).join()}]`
  })
}

/** Writes an answer below its query where there is none; refused where nobody could read it. */
function write({ question, sql }: Recipe, answer: string): void {
  expect(process.env.CI, `${question}: found no answer; run the test locally and read what it writes`).toBeFalsy()
  const text = readFileSync(PAGE, 'utf8')
  writeFileSync(
    PAGE,
    text.replace(`\`\`\`sql\n${sql}\`\`\`\n`, (block) => `${block}\n${answer}`),
  )
}

describe('docs/cookbook.md', () => {
  beforeAll(async () => {
    await take(
      saved.filter((path) => !isPlan(path)),
      '2026-01-01',
    )
    release = await take(saved.filter(isPlan), '2026-02-01')
  })
  afterAll(() => rmSync(dataDir, { recursive: true }))

  it('answers 26 questions, numbered in order', () => {
    expect(recipes.map(({ question }) => question.split('.')[0])).toEqual(
      [...Array(26).keys()].map((n) => String(n + 1)),
    )
    expect(saved.filter(isPlan)).toHaveLength(1)
  })

  it.each(recipes)('$question', async (recipe) => {
    const { columns, rows } = await queryRows(dataDir, await ofRelease(recipe.sql))
    expect(rows).not.toHaveLength(0)
    const answer = formatRows({ columns, rows }, 'md')
    if (recipe.answer === '') write(recipe, answer)
    else expect(recipe.answer).toBe(answer)
  })
})
