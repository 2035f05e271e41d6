import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REASONS, type Rule } from './peers/left-out.ts'
import { currentReader, type Reader } from './peers/reader.ts'
import { ruleOf } from './peers/scope.ts'
import { casesOf, SUITES, type Suite } from './peers/suites.ts'
import { verdictOf } from './peers/verdict.ts'

/** What the bench of peers is told on the command line. */
export interface PeerOptions {
  /** Folder with the peers' repositories as OWNER/NAME; null if none was given. */
  folder: string | null
  /** Whether failing cases are printed. */
  show: boolean
}

interface Score {
  passed: number
  counted: number
  leftOut: Map<Rule, number>
  failures: string[]
}

function scoreOf(suite: Suite, source: string, reader: Reader): Score {
  const score: Score = { passed: 0, counted: 0, leftOut: new Map(), failures: [] }
  for (const one of casesOf(suite, source, reader)) {
    const rule = ruleOf(one)
    if (rule) {
      score.leftOut.set(rule, (score.leftOut.get(rule) ?? 0) + 1)
      continue
    }
    const { passed, got, expected } = verdictOf(one, reader)
    score.counted += 1
    if (passed) score.passed += 1
    else score.failures.push(`${one.text}\tgot ${got}\texpected ${expected}`)
  }
  return score
}

function linesOf(name: string, { passed, counted, leftOut, failures }: Score, show: boolean): string[] {
  const total = [...leftOut.values()].reduce((sum, n) => sum + n, 0)
  const rules = [...leftOut].map(([rule, n]) => `${rule} ${n}`).join(', ')
  return [
    `${name.padEnd(34)} ${`${passed}/${counted}`.padStart(8)}${total === 0 ? '' : `, left out ${total}: ${rules}`}`,
    ...(show ? failures.map((failure) => `  ${failure}`) : []),
  ]
}

/** Runs the test suites of peers, as far as they lie in a folder, and tells passed of those in scope. */
export function peers({ folder, show }: PeerOptions): string[] {
  if (folder === null) return ['skipped: name the folder of the peers’ repositories with --peers DIR or in PEERS']
  const reader = currentReader()
  const used = new Set<Rule>()
  const lines = SUITES.flatMap((suite) => {
    const path = join(folder, suite.repository, suite.file)
    if (!existsSync(path)) return [`${suite.name.padEnd(34)}  not there: ${path}`]
    const score = scoreOf(suite, readFileSync(path, 'utf8'), reader)
    for (const rule of score.leftOut.keys()) used.add(rule)
    return linesOf(suite.name, score, show)
  })
  return [...lines, ...[...used].sort().map((rule) => `${rule}: ${REASONS[rule]}`)]
}
