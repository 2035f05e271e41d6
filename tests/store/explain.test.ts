import { describe, expect, it } from 'vitest'
import { type Dataset, emptyDataset } from '../../datasets/records/index.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { drawnIn, explainedIn, explainTarget } from '../../pipeline/answers/explain.ts'
import { InputFault, UsageFault } from '../../pipeline/fault.ts'
import { smallDataset, targetRow } from '../fixtures/dataset.ts'
import { inMemory } from '../fixtures/in-memory.ts'
import { stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

const explained = (dataset: Dataset, id: string) => inMemory(dataset, (db) => explainedIn(db, id))

describe('explaining a target', () => {
  it('shows a cell in its table, with header path, row and cell marked', async () => {
    const text = await explainTarget(await stored(smallDataset()), 'east-cell-1')
    expect(text).toContain('> column  1  2024年 › 新增企业: what each place or body has to reach\n')
    expect(text).toContain('  column  0  单位: what the rows are about\n')
    expect(text).toMatch(/^> {4}1 {2}乙镇 {4}【52】$/m)
    expect(text).toContain('proven: printed totals bind every numeric column used, and all agree')
    expect(text).toContain('line 25, characters 210 to 212')
    expect(text).toContain('培育计划表, 3 rows, lines 20–27, read as flattened')
    expect(text).toContain('https://example.invalid/east.html')
    expect(text).toContain('a'.repeat(64))
    expect(text).toContain('b'.repeat(64))
    expect(text).toContain('table.cell')
  })

  it('names the task that it belongs to, who leads it, and who else answers', async () => {
    const dataset = smallDataset()
    const [task] = dataset.tasks
    const target = targetRow({ target_id: 'one', doc_id: 'east', value: 3, task_id: task!.task_id })
    const text = await explained({ ...dataset, targets: [target] }, 'one')
    expect(text).toContain(
      'task      二、重点任务 › 培育企业\nlead      区经济信息委\nothers    区财政局、各乡镇（街道）\n',
    )
    const bare = { ...task!, title: null, section_path: [], lead_units: [] }
    const short = await explained({ ...dataset, tasks: [bare], targets: [target] }, 'one')
    expect(short).not.toMatch(/^(?:task|lead) /m)
    expect(short).toContain('others    区财政局、各乡镇（街道）\n')
    expect(await explained(smallDataset(), 'east-level')).not.toMatch(/^(?:task|lead|others) /m)
  })

  it('draws no page of what has none, and says so', async () => {
    await expect(inMemory(smallDataset(), (db) => drawnIn(db, 'east-level'))).rejects.toThrow(
      new UsageFault(
        'target "east-level": found a source without pages, expected a page of a PDF or OFD; explain it as text',
      ),
    )
  })

  it('marks the number in its sentence', async () => {
    const text = await explained(smallDataset(), 'east-level')
    expect(text).toContain('到2024年底专精特新企业达到【120家以上】')
    expect(text).toContain('a sentence: nothing to add up')
    expect(text).not.toContain('table  ')
  })

  it('tells the period by its key, and the value in its canonical unit', async () => {
    const dataset = smallDataset()
    const told = async (set: Partial<TargetRecord> & { value: number }) => {
      const target = targetRow({ target_id: 'one', doc_id: 'east', ...set })
      return explained({ ...dataset, targets: [target] }, 'one')
    }
    expect(await told({ value: 120 })).toContain('value     = 120 家, printed as')
    expect(await told({ value: 8, value_high: 9, unit: '万元', comparator: 'range' })).toContain(
      'value     8 to 9 万元, = 80000 to 90000 元, printed as',
    )
    expect(await told({ value: 3, unit: null, comparator: '>=' })).toContain(
      'value     >= 3, not ranked: unit unknown, printed as',
    )
    expect(await told({ value: 1, period_start: '2024-04-01', period_end: '2024-06-30', freq: 'Q' })).toContain(
      'period    2024-Q2, 2024-04-01 to 2024-06-30, freq Q',
    )
  })

  it('says so where the number stands in the quote twice or not at all', async () => {
    const dataset = smallDataset()
    const target = dataset.targets.find(({ target_id }) => target_id === 'east-level')!
    const twice = { ...target, target_id: 'twice', value_text: '8家', quote: '甲8家、乙8家' }
    const absent = { ...target, target_id: 'absent', value_text: '9家' }
    const several = { ...dataset, targets: [twice, absent] }
    expect(await explained(several, 'twice')).toContain('甲【8家】、乙【8家】\n          (8家 stands here 2 times)')
    expect(await explained(several, 'absent')).toContain('(the figure 9家 is not part of the quote)')
  })

  it('shows the rows around the cell of a long table only', async () => {
    const dataset = smallDataset()
    const [, cell] = dataset.cells
    const cells = Array.from({ length: 40 }, (_, row) => ({ ...cell!, row, text: `cell ${row}` }))
    const text = await explained({ ...dataset, cells }, 'east-cell-1')
    expect(text.match(/cell \d+/g)).toEqual(['cell 0', 'cell 1', 'cell 2', 'cell 3', 'cell 4'])
  })

  it('takes a unique beginning of an id, and an id that is the beginning of another', async () => {
    const dataset = smallDataset()
    const target = dataset.targets.find(({ target_id }) => target_id === 'west-level')!
    dataset.targets.push({ ...target, target_id: 'west-level-2', value: 501 })
    expect(await explained(dataset, 'west-d')).toContain('target    west-done\n')
    expect(await explained(dataset, 'west-level')).toContain('target    west-level\n')
  })

  it('refuses an unknown or ambiguous id, naming the candidates', async () => {
    const known = smallDataset()
    for (const id of ['nothing', '', '%']) {
      await expect(explained(known, id)).rejects.toThrow(`target "${id}": found none`)
    }
    await expect(explained(known, 'east')).rejects.toThrow(/found several.*east-cell-0, east-cell-1, east-cell-2/)
    await expect(explained(known, 'east')).rejects.toThrow(UsageFault)
  })

  it('finds nothing in an empty dataset, and wants a build first', async () => {
    await expect(explained(emptyDataset(), 'x')).rejects.toThrow('found none')
    await expect(explainTarget(dataDir(), 'x')).rejects.toThrow(InputFault)
  })
})
