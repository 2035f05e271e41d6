import { describe, expect, it } from 'vitest'
import { stretchesOf } from '../../../parsers/tables/layout/table-stretches.ts'
import { lineStream } from '../../../parsers/tables/scan/line-stream.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

/** The lines that a table may hold. */
function heldOf(lines: readonly string[]): string[] {
  const stream = lineStream(linesOf(lines.join('\n')), 'none', hints)
  const marks = stretchesOf(stream)
  return stream.texts.filter((_, at) => marks[at] === 1)
}

const paragraph = (i: number) => `推动第${i}个园区与高校共建研发平台，完善服务；引导银行提供信用贷款。`
const PROSE = Array.from({ length: 40 }, (_, i) => paragraph(i + 1))

describe('stretches that may hold tables', () => {
  it('are none in paragraphs with a heading here and there', () => {
    expect(heldOf(PROSE.flatMap((text, i) => (i % 4 === 0 ? ['(一)强化服务', text] : [text])))).toEqual([])
  })

  it('hold short cells, and paragraphs near figures', () => {
    const cells = ['镇街', '任务', '青溪镇', '建设平台', '白杨镇', '引导贷款']
    expect(heldOf([...PROSE, ...cells, ...PROSE])).toEqual(expect.arrayContaining(cells))
    const held = heldOf([...PROSE, '12', ...PROSE])
    expect(held).toContain('12')
    expect(held.length).toBeLessThan(PROSE.length * 2)
  })
})
