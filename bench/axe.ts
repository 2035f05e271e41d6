import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Rules that axe finds broken in a page, serious or worse, with the places. `ask` evaluates an expression in it: by the
 * browser itself, for the page's policy forbids to run a string.
 */
export async function seriousFaults(ask: (expression: string) => Promise<unknown>): Promise<string[]> {
  await ask(AXE)
  const found = (await ask('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes: [first, ...others] }) => `${id}: ${first?.html.slice(0, 160)} (${others.length + 1})`)
}
