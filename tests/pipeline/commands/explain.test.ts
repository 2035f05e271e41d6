import { describe, expect, it } from 'vitest'
import { explainCommand } from '../../../pipeline/commands/explain.ts'
import { UsageFault } from '../../../pipeline/fault.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { stored } from '../../fixtures/standing.ts'

describe('explain', () => {
  const explained = async (id: string, format: 'text' | 'svg' = 'text') =>
    explainCommand(id, { data: await stored(smallDataset()), lang: 'en', format })

  it('takes an id as a shell cuts it out of a file', async () => {
    const { output, exitCode } = await explained('east-cell-1')
    expect([output.includes('【52】'), exitCode]).toEqual([true, 0])
    expect(await explained(' east-cell-1\r')).toEqual({ output, exitCode })
    await expect(explained('no-such-target')).rejects.toThrow(UsageFault)
  })

  it('answers in words, or draws the page that the target is printed on', async () => {
    expect((await explained('east-level')).output).toContain('【120家以上】')
    await expect(explained('east-level', 'svg')).rejects.toThrow(/expected a page of a PDF or OFD/)
  })
})
