import { describe, expect, it } from 'vitest'
import { readerOfTemplates } from '../../datasets/language/template.ts'

describe('template', () => {
  const read = readerOfTemplates({
    'found {}, expected {}': '找到{1}，应为{2}',
    'found no {}, expected {}': '没有{1}，应为{2}',
  })

  it('fills what stands in the holes, the template of more letters first', () => {
    expect(read('found no page, expected a list', (text) => text.toUpperCase())).toBe('没有PAGE，应为A LIST')
    expect(read('found a, expected b', (text) => text)).toBe('找到a，应为b')
    expect(read('lost a', (text) => text)).toBeNull()
  })
})
