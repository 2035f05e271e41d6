import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../datasets/charset/decode.ts'
import { percentDecoded } from '../../datasets/charset/percent.ts'

const TEXT = '关于测试的通知'
const utf8 = Buffer.from(TEXT)
/** The same in GB18030. */
const gb = Buffer.from('b9d8d3dab2e2cad4b5c4cda8d6aa', 'hex')
const meta = (charset: string) =>
  Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`)

describe('the charset of a page', () => {
  it.each([
    ['header', gb, 'text/html; charset=gb2312'],
    ['header in quotes and capitals', gb, 'text/html; Charset="GBK"'],
    ['meta tag', Buffer.concat([meta('gb2312'), gb]), 'text/html'],
    ['header before meta tag', Buffer.concat([meta('utf-8'), gb]), 'text/html; charset=gb18030'],
    ['what fits: UTF-8', utf8, null],
    ['what fits: GB18030', gb, null],
    ['what fits, where the header is wrong', utf8, 'text/html; charset=gb18030x'],
    ['the page, where the header says Latin-1', Buffer.concat([meta('gbk'), gb]), 'text/html; charset=ISO-8859-1'],
    ['the page, where header and bytes disagree', Buffer.concat([meta('gbk'), gb]), 'text/html; charset=utf-8'],
    ['what fits, where the meta tag is wrong', Buffer.concat([meta('utf-8'), gb]), null],
  ])('is told by the %s', (_, bytes, header) => {
    expect(decodeText(bytes, header).text).toContain(TEXT)
  })

  it('is the one of which least is lost, where none fits', () => {
    expect(decodeText(Buffer.concat([utf8, Buffer.from([0xff])])).text).toContain(TEXT)
    expect(decodeText(Buffer.concat([gb, gb, Buffer.from([0xff])])).text).toContain(TEXT)
  })
})

/** Text in GB18030, which Node can read and not write: two bytes a character, by the decoder turned round. */
const GB_BYTES = new Map<string, number[]>()
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) GB_BYTES.set(new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
}
const inGb = (text: string): Buffer =>
  Buffer.from([...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : GB_BYTES.get(c)!)))

const SENTENCE = '到2027年，全区高新技术企业达到120家以上，科技型企业达到500家以上。'
const style = (kilobytes: number): string => `<style>${'.a{color:red}\n'.repeat((kilobytes * 1024) / 14)}</style>`

describe('a page whose frame is long and whose text is short', () => {
  it.each([5, 20, 42, 100, 400])('is read by the charset of the text, with %i KB of ASCII around', (kilobytes) => {
    const page = Buffer.concat([Buffer.from(style(kilobytes)), inGb(`<p>${SENTENCE}</p>`)])
    expect(decodeText(page)).toMatchObject({ charset: 'gb18030', text: expect.stringContaining(SENTENCE) })
    expect(decodeText(Buffer.from(`${style(kilobytes)}<p>${SENTENCE}</p>`)).text).toContain(SENTENCE)
  })

  it.each(['联通', '联通联通', '谓隆'])('is read so, though %s in GB18030 fits UTF-8', (text) => {
    const page = inGb(`<meta charset="gb2312"><p>${text}</p>`)
    expect(decodeText(page)).toMatchObject({ text: expect.stringContaining(text), charset: 'gb18030' })
  })

  // Characters of GB2312: three rarer ones in a row may be two of UTF-8, byte for byte.
  it('is read so whatever the words, be they few', () => {
    const common = [...GB_BYTES].filter(([, [lead, trail]]) => lead! >= 0xb0 && lead! <= 0xf7 && trail! >= 0xa1)
    const words = fc.array(
      fc.constantFrom(...common.map(([character]) => character).filter((c) => /[\u4e00-\u9fa5]/.test(c))),
      {
        minLength: 6,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(words, (characters) => {
        const text = characters.join('')
        const page = Buffer.concat([Buffer.from(style(5)), inGb(`<meta charset="gb2312"><p>${text}</p>`)])
        expect(decodeText(page).text).toContain(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a page in two charsets', () => {
  const footer = '主办单位：某区人民政府办公室'
  it.each([
    ['a footer in GB18030', [Buffer.from(`<p>${SENTENCE}</p>`), inGb(`<div>${footer}</div>`)], 'utf-8'],
    ['a head in GB18030', [inGb(`<div>${footer}</div>`), Buffer.from(`<p>${SENTENCE}${SENTENCE}</p>`)], 'utf-8'],
    [
      'a footer in UTF-8',
      [inGb(`<p>${SENTENCE}${SENTENCE}${SENTENCE}</p>`), Buffer.from(`<div>${footer}</div>`)],
      'gb18030',
    ],
    [
      'a mark, and a footer in GB18030',
      [Buffer.from(`\ufeff<p>${SENTENCE}</p>`), inGb(`<div>${footer}</div>`)],
      'utf-8',
    ],
  ])('is read part by part: %s', (_, parts, charset) => {
    const read = decodeText(Buffer.concat(parts))
    expect(read).toMatchObject({ charset, beside: charset === 'utf-8' ? 'gb18030' : 'utf-8' })
    expect(read.text).toContain(SENTENCE)
    expect(read.text).toContain(footer)
  })

  it('keeps a paragraph that was cut in a character in its own charset', () => {
    const cut = Buffer.from(`<p>${SENTENCE}`).subarray(0, -2)
    expect(decodeText(cut).text).toBe(`<p>${SENTENCE.slice(0, -1)}\ufffd`)
  })
})

describe('what a page says of its charset', () => {
  it('counts where its bytes fit: Big5 by header and by meta tag', () => {
    const big5 = Buffer.from('b4bab85ca6a8b4c1', 'hex')
    const text = new TextDecoder('big5').decode(big5)
    expect(decodeText(big5, 'text/html; charset=Big5')).toEqual({ text, charset: 'big5', beside: null })
    expect(decodeText(Buffer.concat([meta('big5'), big5])).text).toContain(text)
  })

  it.each(['gb2312', 'gbk', 'big5', 'shift_jis', 'no-such'])(
    'counts nothing against UTF-8 that fits: %s',
    (charset) => {
      expect(decodeText(Buffer.concat([meta(charset), utf8]), `text/html; charset=${charset}`).text).toContain(TEXT)
    },
  )

  it('never throws, and loses no ASCII', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string(), { nil: null }), (bytes, type) => {
        expect(typeof decodeText(bytes, type).text).toBe('string')
      }),
    )
  })
})

describe('percent-encoding', () => {
  it.each([
    ['%E9%99%84%E4%BB%B61.doc', '附件1.doc'],
    ['%B8%BD%BC%FE1.doc', '附件1.doc'],
    ['5%.doc', '5%.doc'],
    ['%zz%2', '%zz%2'],
    ['a%20b', 'a b'],
    ['100%25', '100%'],
    ['附件%B8', '附件\ufffd'],
  ])('%s is %s', (written, read) => expect(percentDecoded(written)).toBe(read))

  it('undoes what encodes, and takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        expect(percentDecoded(encodeURIComponent(text))).toBe(text)
        expect(typeof percentDecoded(text)).toBe('string')
      }),
    )
  })
})
