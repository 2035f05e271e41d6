import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { AMENDMENTS } from '../../parsers/statements/amendment.ts'
import { lexiconOf } from '../../parsers/statements/lexicon.ts'
import { scan } from '../../parsers/statements/scan.ts'
import { readingsOf } from '../../parsers/statements/sentence-reading.ts'

const lexicon = lexiconOf(readReference())
const readingsIn = (text: string) => readingsOf(scan(text, { year: 2024, day: null }, lexicon), lexicon, () => false)

/** Name and measure of the last number of a sentence. */
function last(text: string) {
  const { name, cues } = readingsIn(text).at(-1)!
  return [name, cues.measure]
}

it.each([
  ['引进项目60个，其中亿元以上项目8个。', '亿元以上项目', 'increment'],
  ['旅游综合收入保持9%以上增长。', '旅游综合收入', 'growth'],
  ['对获奖团队给予最高20万元奖金。', '获奖团队奖金', null],
  // Nothing to add: another unit, a noun behind the number, a grant with a name of its own.
  ['引进项目60个，其中外资5亿元。', '外资', null],
  ['税收占比达到9%以上的增长极', '税收占比', null],
  ['给予创业补贴20万元。', '创业补贴', null],
])('%s is %s, %s', (text, name, measure) => {
  expect(last(text)).toEqual([name, measure])
})

it('has an example of each that it changes', () => {
  for (const { example, amend } of AMENDMENTS) {
    const [previous, reading] = [undefined, ...readingsIn(example)].slice(-2)
    const plain = { ...reading!, name: reading!.name.slice(-2), cues: { ...reading!.cues, measure: null } }
    expect(amend(plain, { previous, sentence: example }), example).not.toBeNull()
  }
})
