import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../fixtures/source.ts'

/** What must never run, wherever it is printed. */
export const HOSTILE = '<img src=x onerror="window.struck=1"></script><script>window.struck=1</script>'

const escaped = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A page of 涪陵区 whose title, sentence and table are hostile; its printed total is not the sum of its rows. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>涪陵区培育方案${escaped(HOSTILE)}</title></head><body>
<h1>涪陵区培育方案${escaped(HOSTILE)}</h1>
<p>到2027年，科技型企业达到900家以上${escaped(HOSTILE)}。</p>
<p>2027年新增科技型企业任务分解表</p>
<table>
<tr><th>序号</th><th>责任单位</th><th>2026年新增科技型企业（家）</th><th>2027年新增科技型企业（家）</th></tr>
<tr><td>1</td><td>${escaped(HOSTILE)}街道</td><td>300</td><td>310</td></tr>
<tr><td>2</td><td>李渡街道</td><td>200</td><td>210</td></tr>
<tr><td>3</td><td>荔枝街道</td><td>100</td><td>110</td></tr>
<tr><td colspan="2">合计</td><td>600</td><td>640</td></tr>
</table></body></html>
`

function duibiao(...args: string[]): void {
  const cli = join(ROOT, 'dist', 'pipeline', 'cli.js')
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}: found exit code ${status}, expected 0: ${stderr}`)
}

/**
 * Two releases in a data directory: the replica portals, and the same with a hostile page. Both by the built command, which
 * reads in the second build what it has not read in the first.
 */
export function publishReplica(data: string): void {
  duibiao('run', '--replica', '--data', data)
  const folder = join(data, 'pages', 'www.fl.gov.cn', 'zwgk')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'hostile.html'), PAGE)
  duibiao('import', join(data, 'pages'), '--data', data)
  for (const verb of ['build', 'publish']) duibiao(verb, '--data', data)
}
