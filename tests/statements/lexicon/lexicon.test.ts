import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'

const lexicon = lexiconOf(readReference())
const roles = (words: readonly { role: string }[] | undefined) => words?.map(({ role }) => role).sort() ?? []

describe('the words of a lexicon', () => {
  it('say all that any row says of them', () => {
    expect(roles(lexicon.leading.at('力争完成')?.value)).toEqual(expect.arrayContaining(['bindingness', 'status']))
    expect(roles(lexicon.leading.at('新增岗位')?.value)).toContain('measure')
    expect(lexicon.leading.at('岗位')).toBeNull()
  })

  it('have 新 before any verb for an increment, and not before a deed or a noun', () => {
    expect(lexicon.leading.at('新发放贷款')).toMatchObject({
      word: '新发放',
      value: [{ role: 'measure', value: 'increment' }],
    })
    expect(lexicon.leading.at('新改造')?.word).not.toBe('新改造')
  })

  it('cut a name where they are verbs of two characters at least', () => {
    expect(lexicon.verbs.at('建设')?.word).toBe('建设')
    expect(lexicon.verbs.at('为')).toBeNull()
    expect(lexicon.verbs.at('农村')).toBeNull()
  })

  it('stand after a name unless they are prepositions', () => {
    expect(lexicon.trailing.before('粮食产量达到')?.word).toBe('达到')
    expect(roles(lexicon.trailing.before('公厕对')?.value)).not.toContain('preposition')
  })

  it('name indicators without the words of change', () => {
    expect(lexicon.names.at('粮食产量')?.word).toBe('粮食产量')
    expect(lexicon.names.all('新增城镇就业').every(({ word }) => !word.startsWith('新增'))).toBe(true)
  })

  it('keep the short name of a district out of the regions, and its full name in', () => {
    expect(roles(lexicon.leading.at('重庆市')?.value)).toContain('region')
    expect(roles(lexicon.leading.at('涪陵区')?.value)).toContain('region')
    expect(roles(lexicon.leading.at('涪陵')?.value)).not.toContain('region')
  })

  it('tell the dimension of nouns', () => {
    expect(lexicon.quantityNouns.before('绿地面积')?.value).toBe('area')
    expect(lexicon.quantityNouns.before('绿地')).toBeNull()
  })
})
