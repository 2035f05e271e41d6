import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PeerCase } from './peers/case.ts'
import { REASONS, type ScopeRule } from './peers/left-out.ts'
import { currentReader, type Reader } from './peers/reader.ts'
import { scopeRuleOf } from './peers/scope.ts'
import { casesOf, SUITES } from './peers/suites.ts'
import { verdictOf } from './peers/verdict.ts'

/** What the bench of peers is told on the command line. */
export interface PeerOptions {
  /** Folder with the peers' repositories as OWNER/NAME; null if none was given. */
  folder: string | null
  /** Whether failing cases and those left out are printed. */
  show: boolean
}

interface Score {
  passed: number
  failures: string[]
  leftOut: { rule: ScopeRule; text: string }[]
}

function scoreOf(cases: readonly PeerCase[], reader: Reader): Score {
  const score: Score = { passed: 0, failures: [], leftOut: [] }
  for (const one of cases) {
    const rule = scopeRuleOf(one)
    if (rule) {
      score.leftOut.push({ rule, text: one.text })
      continue
    }
    const { passed, got, expected } = verdictOf(one, reader)
    if (passed) score.passed += 1
    else score.failures.push(`${one.text}\tgot ${got}\texpected ${expected}`)
  }
  return score
}

/** `clock 4, zhao 1`: how many cases each rule leaves out. */
function countedRules(leftOut: Score['leftOut']): string {
  const counts = new Map<ScopeRule, number>()
  for (const { rule } of leftOut) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ')
}

const NAME_WIDTH = 34

function linesOf(name: string, { passed, failures, leftOut }: Score, show: boolean): string[] {
  const share = `${passed}/${passed + failures.length}`
  const without = leftOut.length === 0 ? '' : `, left out ${leftOut.length}: ${countedRules(leftOut)}`
  const details = [...failures, ...leftOut.map(({ rule, text }) => `${text}\tleft out by ${rule}`)]
  return [
    `${name.padEnd(NAME_WIDTH)} ${share.padStart(7)}${without}`,
    ...(show ? details.map((line) => `  ${line}`) : []),
  ]
}

/** Runs the test suites of peers, as far as they lie in a folder, and tells passed of those in scope. */
export function peers({ folder, show }: PeerOptions): string[] {
  if (folder === null) return ['skipped: name the folder of the peers’ repositories with --peers DIR or in PEERS']
  const reader = currentReader()
  const rules = new Set<ScopeRule>()
  const lines = SUITES.flatMap((suite) => {
    const path = join(folder, suite.repository, suite.file)
    if (!existsSync(path)) return [`${suite.name.padEnd(NAME_WIDTH)} not there: ${path}`]
    const score = scoreOf(casesOf(suite, readFileSync(path, 'utf8'), reader), reader)
    for (const { rule } of score.leftOut) rules.add(rule)
    return linesOf(suite.name, score, show)
  })
  return [...lines, ...[...rules].sort().map((rule) => `${rule}: ${REASONS[rule]}`)]
}
