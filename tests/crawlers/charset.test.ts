import { describe, expect, it } from 'vitest'
import { decodePage } from '../../crawlers/fetch/charset.ts'

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
    expect(decodePage(bytes, header)).toContain(TEXT)
  })

  it('is the one of which least is lost, where none fits', () => {
    expect(decodePage(Buffer.concat([utf8, Buffer.from([0xff])]), null)).toContain(TEXT)
    expect(decodePage(Buffer.concat([gb, gb, Buffer.from([0xff])]), null)).toContain(TEXT)
  })
})
