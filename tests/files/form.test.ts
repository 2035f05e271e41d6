import { describe, expect, it } from 'vitest'
import { formOf } from '../../parsers/files/form.ts'
import { magicName } from '../../parsers/files/magic.ts'
import { fixture, zipped } from './file-input.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from([...Buffer.from(hex, 'hex'), ...Buffer.alloc(600, 1)])

describe('the form of a file', () => {
  it.each(['docx', 'doc', 'xlsx', 'xls', 'pdf'])('is told of a .%s by its bytes', (form) => {
    expect(formOf(fixture(`notes.${form}`))?.form).toBe(form)
  })

  it.each([
    ['526172211a07', 'rar'],
    ['89504e470d0a1a0a', 'picture'],
    ['ffd8ff', 'picture'],
    ['424d0000000000000000', 'picture'],
    ['377abcaf271c', 'other'],
    ['d0cf11e0a1b11ae1', 'damaged'],
  ])('is told of %s', (hex, form) => expect(formOf(bytes(hex))?.form).toBe(form))

  it('is told of containers by what is in them', () => {
    expect(formOf(zipped({ 'OFD.xml': '' }))?.form).toBe('ofd')
    expect(formOf(zipped({ '附件.txt': '' }))?.form).toBe('zip')
    expect(formOf(zipped({ 'ppt/presentation.xml': '' }))?.form).toBe('other')
  })

  it('is told of a PDF behind something else', () => {
    expect(formOf(new TextEncoder().encode('\n\n%PDF-1.4'))?.form).toBe('pdf')
  })

  it('is none for pages and texts, whatever they begin with', () => {
    for (const text of ['<html></html>', '正文', 'BM 2024年', '']) {
      expect(formOf(new TextEncoder().encode(text)), text).toBeNull()
      expect(magicName(new TextEncoder().encode(text)), text).toBeNull()
    }
  })
})
