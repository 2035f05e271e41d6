import { describe, expect, it } from 'vitest'
import { contentOf, fixture, kindsOf, zipped } from './file-input.ts'

const FORMS = ['docx', 'doc', 'xlsx', 'xls', 'pdf']

describe.each(FORMS)('a damaged .%s', (form) => {
  const whole = fixture(`merged.${form}`)

  it('never throws, wherever it is cut off, and says what is wrong', async () => {
    for (const share of [0.05, 0.2, 0.5, 0.8, 0.95]) {
      const content = await contentOf(whole.slice(0, Math.max(600, Math.floor(whole.length * share))))
      expect(content.parts.length + content.findings.length, `${share}`).toBeGreaterThan(0)
    }
  })

  it('never throws with bytes of another file in it', async () => {
    for (const at of [700, whole.length >> 1, whole.length - 900]) {
      const mixed = Uint8Array.from(whole)
      mixed.fill(0x5a, at, at + 400)
      expect((await contentOf(mixed)).form).toBeTypeOf('string')
    }
  })
})

describe('what is beyond the limits', () => {
  it('is refused before it is inflated', async () => {
    const part = `<w:document>${' '.repeat(65 * 1024 * 1024)}</w:document>`
    expect(kindsOf(await contentOf(zipped({ 'word/document.xml': part })))).toEqual(['file_too_large'])
  })

  it('is refused for the number of its entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']))
    expect(kindsOf(await contentOf(zipped(many)))).toEqual(['file_too_large'])
  })
})

describe('pictures', () => {
  it.each(['89504e470d0a1a0a', 'ffd8ffe0', '47494638'])('%s need to be recognised', async (magic) => {
    expect(kindsOf(await contentOf(Buffer.from(magic + '00'.repeat(40), 'hex')))).toEqual(['needs_ocr'])
  })
})

describe('a form that nobody reads', () => {
  it('is named with what to do', async () => {
    const { findings } = await contentOf(Buffer.from(`377abcaf271c${'00'.repeat(40)}`, 'hex'))
    expect(findings).toMatchObject([
      { kind: 'file_not_read', message: expect.stringMatching(/found a 7z archive, expected Word.*; save it in one/) },
    ])
  })
})
