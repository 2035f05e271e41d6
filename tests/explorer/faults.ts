import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Reader } from './reader.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules that axe finds broken, serious or worse, with the places. Its source comes in by the browser, not by the page. */
export async function faults(reader: Reader): Promise<string[]> {
  await reader.ask(AXE)
  const found = (await reader.ask('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)} (${nodes.length})`)
}
