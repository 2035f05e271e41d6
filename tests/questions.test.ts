import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './fixtures/source.ts'

const QUESTION = /^## (\d+\. .+)\n\n```sh\n([^`]+)```\n(?:\n```text\n([^`]+)```\n)?/gm
const page = readFileSync(join(ROOT, 'docs', 'questions.md'), 'utf8')
const questions = [...page.matchAll(QUESTION)].map(([, question, command, answer]) => ({
  question: question!,
  command: command!,
  lines: (answer ?? '').split('\n').filter(Boolean),
}))
/** The first block makes the data that all others ask. */
const setUp = /```sh\n([^`]+)```/.exec(page)![1]!

const folder = mkdtempSync(join(tmpdir(), 'duibiao-questions-'))
const CLI = join(ROOT, 'dist', 'pipeline', 'cli.js')

/** Runs a command as a reader would type it in a checkout. */
function typed(command: string): { status: number | null; stdout: string; stderr: string } {
  const env = {
    ...process.env,
    DUIBIAO_DATA: join(folder, 'data'),
    LANG: 'C',
    PATH: `${folder}${delimiter}${process.env.PATH}`,
  }
  return spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: ROOT, env, encoding: 'utf8' })
}

/** A line of an answer as a pattern: `…` stands for anything, and blanks for blanks, however many. */
const patternOf = (line: string): RegExp =>
  new RegExp(
    line
      .trim()
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/ +/g, ' +'))
      .join('.*'),
  )

beforeAll(() => {
  writeFileSync(join(folder, 'duibiao'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 })
  expect(typed(setUp).stderr).not.toContain('duibiao:')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('docs/questions.md', () => {
  it('asks ten', () => {
    expect(questions.map(({ question }) => Number.parseInt(question, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it.each(questions)('$question', ({ command, lines }) => {
    const { status, stdout, stderr } = typed(command.replace('> compare.csv', ''))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    for (const line of lines) expect(stdout).toMatch(patternOf(line))
    expect(stdout.split('\n').length).toBeGreaterThan(2)
  })
})

describe('docs/notebooks (each skipped where its interpreter is not)', () => {
  const NOTEBOOKS = join(ROOT, 'docs', 'notebooks')
  const python = process.env.PYTHON ?? 'python3'
  const hasPandas = spawnSync(python, ['-c', 'import pandas']).status === 0
  const hasR = spawnSync('Rscript', ['--version']).status === 0

  function printed(program: string, args: readonly string[]): string {
    const published = join(folder, 'data', 'published')
    const RELEASE = join(published, readFileSync(join(published, 'latest'), 'utf8').trim())
    const env = { ...process.env, RELEASE, LC_ALL: 'C.UTF-8' }
    const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return stdout
  }

  /** The answers are those of question 1 and 2. */
  function expectAnswers(text: string): void {
    const lines = text.split('\n').map((line) => line.trim().replace(/\.0 +/, ' ').replaceAll(/ +/g, ' '))
    expect(lines).toContain('重庆市 > 12800 家')
    expect(lines.indexOf('北碚区 > 570 家')).toBe(lines.indexOf('重庆市 > 12800 家') + 1)
    expect(text).toContain('到2027年，全区国家高新技术企业突破570家')
    expect(text).toContain('proven')
  }

  it.skipIf(!hasPandas)('targets.ipynb', () => {
    const { cells } = JSON.parse(readFileSync(join(NOTEBOOKS, 'targets.ipynb'), 'utf8')) as {
      cells: { cell_type: string; source: string[] }[]
    }
    const code = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''))
    expectAnswers(printed(python, ['-c', code.join('\n')]))
  })

  it.skipIf(!hasR)('targets.R', () => {
    expectAnswers(printed('Rscript', [join(NOTEBOOKS, 'targets.R')]))
  })
})
