import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { type Cues, inherit, inheritForce, NO_CUES, note } from '../../../parsers/statements/lexicon/cues.ts'
import { resolveIndicator } from '../../../parsers/statements/lexicon/indicator.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { bareMoney, isBareMoney } from '../../../parsers/statements/sentence/bare-money.ts'
import {
  boundsOf,
  fallen,
  isCommitment,
  isMeasuredInTime,
  measureOf,
  startOf,
} from '../../../parsers/statements/sentence/meaning.ts'
import { quantitiesIn } from '../../../parsers/values/grammar.ts'

const lexicon = lexiconOf(readReference())
const quantity = (text: string) => quantitiesIn(text, lexicon.quantities)[0]!
const cues = (said: Partial<Cues>): Cues => ({ ...NO_CUES, ...said })

describe('meaning', () => {
  it.each<[string, Partial<Cues>, string, string, string | null]>([
    ['绿地率', {}, '38%', 'share', 'name'],
    ['税收收入', { measure: 'growth' }, '8%', 'growth', 'words'],
    ['税收收入', { measure: 'increment' }, '8%', 'growth', 'words'],
    // What is new may be told by the name; more in absolute figures is an increment, and points are always.
    ['新注册商户', {}, '80户', 'increment', 'name'],
    ['社区食堂', { measure: 'growth' }, '8个', 'increment', 'words'],
    ['绿地率', {}, '3个百分点', 'increment', 'number'],
    ['完成改厕的村', {}, '92%', 'share', 'name'],
    ['社区食堂', {}, '8个', 'level', null],
  ])('%s with %j and %s is a %s, by %s', (name, said, printed, value, by) => {
    const known = resolveIndicator(name, lexicon)
    expect(measureOf(name, cues(said), quantity(printed), known?.measure === 'increment' ? null : known)).toEqual({
      value,
      by: known && by === 'name' && value === 'share' ? expect.stringMatching(/name|registry/) : by,
    })
  })

  it('makes a fall a negative change', () => {
    expect(fallen({ value: 3, value_high: null, comparator: '>=' })).toEqual({
      value: -3,
      value_high: null,
      comparator: '<=',
    })
    expect(fallen({ value: 2, value_high: 5, comparator: 'range' })).toEqual({
      value: -5,
      value_high: -2,
      comparator: 'range',
    })
    expect(fallen({ value: -3, value_high: null, comparator: '=' }).value).toBe(-3)
  })

  it.each<[string, Partial<Cues>, 'level' | 'growth', number, string]>([
    ['80家以上', { comparator: '>' }, 'level', 80, '>='],
    ['80家', { comparator: '>' }, 'level', 80, '>'],
    ['80家', {}, 'level', 80, '='],
    ['3%以上', { direction: 'down' }, 'growth', -3, '<='],
    // A fall of a level is no negative level.
    ['3%', { direction: 'down' }, 'level', 3, '='],
    ['90亿元台阶', {}, 'level', 90, '>='],
  ])('the bound of %s with %j as a %s is %d %s', (printed, said, measure, value, comparator) => {
    expect(boundsOf(quantity(printed), cues(said), measure)).toEqual({ value, value_high: null, comparator })
  })

  it.each([
    ['内办结', '办理时限', '5个工作日', false, true],
    ['', '平均住院日', '7天', true, false],
    ['每季度开展', '巡诊', '2次', false, true],
    ['累计开展', '巡诊', '2次', false, false],
    ['给予', '奖励', '30万元', false, true],
    ['新建', '社区食堂', '3个', false, false],
  ])('%s … %s %s: a state %s, a promise %s', (before, name, printed, is_state, expected) => {
    const around = { before, name, is_registered: false, is_state }
    expect(isCommitment(NO_CUES, quantity(printed), around)).toBe(expected)
  })

  it('gives a start to what adds up or grows', () => {
    const period = { kind: 'in', start: '2031-01-01', end: '2031-12-31', freq: 'A', text: '2031年' } as const
    expect(startOf(period, 'increment')).toBe('2031-01-01')
    expect([startOf(period, 'level'), startOf(period, 'share'), startOf(null, 'growth')]).toEqual([null, null, null])
  })

  it('knows names of what is measured in time', () => {
    expect([isMeasuredInTime('平均受教育年限', lexicon), isMeasuredInTime('粮食产量', lexicon)]).toEqual([true, false])
  })
})

describe('cues', () => {
  const noted = (...senses: Parameters<typeof note>[1][number][]): Cues => {
    const said = { ...NO_CUES }
    note(said, senses)
    return said
  }

  it('keeps what stands nearest to the number', () => {
    expect(noted({ role: 'measure', value: 'growth' }, { role: 'measure', value: 'level' }).measure).toBe('growth')
    expect(noted({ role: 'verb', value: null })).toEqual(NO_CUES)
  })

  it('lets an adverb bound what a verb alone leaves open', () => {
    expect(noted({ role: 'comparator', value: '=' }, { role: 'adverb', value: '>=' }).comparator).toBe('>=')
    expect(noted({ role: 'comparator', value: '>' }, { role: 'adverb', value: '>=' }).comparator).toBe('>')
  })

  it('takes a direction with the word that tells the measure alone', () => {
    const falling = noted({ role: 'measure', value: 'growth' }, { role: 'direction', value: 'down' })
    expect(falling.direction).toBe('down')
    note(falling, [{ role: 'measure', value: 'level' }])
    const rising = noted({ role: 'measure', value: 'growth' })
    note(rising, [{ role: 'direction', value: 'down' }])
    expect(rising.direction).toBeNull()
  })

  it('hands on what holds over a list, and force alone over a sentence', () => {
    const head = cues({ status: 'target', bindingness: 'strive', measure: 'increment', scope: '主城' })
    expect(inherit(NO_CUES, head)).toEqual(head)
    expect(inherit(cues({ measure: 'level', scope: '县城' }), head)).toMatchObject({ measure: 'level', scope: '县城' })
    expect(inheritForce(NO_CUES, head)).toEqual(cues({ status: 'target', bindingness: 'strive' }))
    const silent = cues({ measure: 'level' })
    expect(inheritForce(silent, NO_CUES)).toBe(silent)
  })
})

describe('bare-money', () => {
  it.each([
    ['60.5亿', '地区生产总值', true],
    ['60.5亿元', '地区生产总值', false],
    ['60.5万', '常住人口', false],
    ['60.5', '地区生产总值', false],
  ])('%s of %s lacks its unit: %s', (printed, name, expected) => {
    expect(isBareMoney(quantity(printed), name, lexicon)).toBe(expected)
  })

  it('puts the unit back', () => {
    expect(bareMoney(quantity('60.5亿'), 100_000_000, '60.5亿')).toEqual({
      value: 60.5,
      value_high: null,
      unit: '亿元',
    })
    expect(bareMoney(quantity('60.5亿'), 100_000_000, '60.5')).toBeNull()
  })
})
