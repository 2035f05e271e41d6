import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../parsers/document/bytes/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** 梁平区 and 科技型企业 as GB 18030 writes them. */
const GB_LIANGPING = [0xc1, 0xba, 0xc6, 0xbd, 0xc7, 0xf8]
const GB_ENTERPRISE = [0xbf, 0xc6, 0xbc, 0xbc, 0xd0, 0xcd, 0xc6, 0xf3, 0xd2, 0xb5]

describe('charsets', () => {
  it('reads UTF-8, with and without its mark', () => {
    expect(decode(utf8('梁平区'))).toEqual({ text: '梁平区', charset: 'utf-8', findings: [] })
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('梁平区')))).toMatchObject({
      text: '梁平区',
      charset: 'utf-8',
    })
  })

  it('reads GB 18030', () => {
    expect(decode(Uint8Array.from([...GB_LIANGPING, ...GB_ENTERPRISE]))).toEqual({
      text: '梁平区科技型企业',
      charset: 'gb18030',
      findings: [],
    })
  })

  it('reads the four-byte characters that GB 18030 has and GBK has not', () => {
    const bytes = Uint8Array.from([...GB_LIANGPING, 0x95, 0x32, 0x82, 0x36])
    expect(decode(bytes)).toMatchObject({ text: '梁平区𠀀', charset: 'gb18030' })
  })

  it.each([
    ['utf-16le', [0xff, 0xfe, 0x81, 0x68, 0x73, 0x5e]],
    ['utf-16be', [0xfe, 0xff, 0x68, 0x81, 0x5e, 0x73]],
  ])('reads %s by its mark', (charset, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ text: '梁平', charset })
  })

  it('reads back any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\ufffd'))
        expect(decode(utf8(text)).text).toBe(text)
      }),
    )
  })
})

describe('bytes that fit no charset', () => {
  it('keeps them as U+FFFD and says where the first stands', () => {
    const bytes = Uint8Array.from([...utf8(`${'科技型企业\n'.repeat(200)}到2025`), 0xff, ...utf8('年')])
    const { text, charset, findings } = decode(bytes)
    expect(charset).toBe('utf-8')
    expect(text.endsWith('到2025\ufffd年')).toBe(true)
    expect(findings).toMatchObject([{ kind: 'invalid_bytes', severity: 'warning', first_line: 201, actual: '1' }])
  })

  it('counts every one of them', () => {
    const broken = [...utf8('一'.repeat(300)), 0xff, ...utf8('二'), 0xff]
    expect(decode(Uint8Array.from(broken)).findings).toMatchObject([{ actual: '2', expected: '0' }])
  })
})
