import { describe, expect, it } from 'vitest'
import { kindOf, refuseUnreadable } from '../../../parsers/document/bytes/kind.ts'
import { Unreadable } from '../../../parsers/document/bytes/unreadable.ts'
import { extract } from '../../../parsers/document/extract.ts'

const bytesOf = (hex: string) => Uint8Array.from([...Buffer.from(hex, 'hex'), ...new TextEncoder().encode('正文')])

describe('refusal', () => {
  it.each([
    ['255044462d', 'a PDF file'],
    ['504b0304', 'a ZIP container'],
    ['d0cf11e0a1b11ae1', 'an OLE container'],
    ['1f8b', 'gzip data'],
    ['526172211a07', 'a RAR archive'],
    ['377abcaf271c', 'a 7z archive'],
    ['89504e470d0a1a0a', 'a PNG picture'],
    ['ffd8ff', 'a JPEG picture'],
    ['47494638', 'a GIF picture'],
    ['50415231', 'a parquet file'],
    ['7f454c46', 'an ELF program'],
  ])('names the format of %s', (hex, name) => {
    expect(() => refuseUnreadable(bytesOf(hex))).toThrow(Unreadable)
    expect(() => refuseUnreadable(bytesOf(hex))).toThrow(`found ${name}, expected an HTML page or a text`)
  })

  it('names the place of a NUL byte', () => {
    expect(() => refuseUnreadable(Uint8Array.of(65, 66, 0, 67))).toThrow('found a NUL byte at offset 2')
  })

  it('lets the NUL bytes of UTF-16 pass', () => {
    expect(() => refuseUnreadable(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).not.toThrow()
  })

  it('tells an empty file from a file without text', () => {
    expect(() => extract(new Uint8Array())).toThrow('found an empty file (0 bytes), expected a document')
    expect(() => extract(new TextEncoder().encode(' \n\t\n'))).toThrow('found text input without any text')
    expect(() => extract(new TextEncoder().encode('<html><body></body></html>'))).toThrow(
      'found html input without any text',
    )
  })

  it('says how large is too large', () => {
    const limit = 32 * 1024 * 1024
    expect(() => refuseUnreadable(new Uint8Array(limit + 1).fill(65))).toThrow(
      'found 32.0 MiB, expected at most 32 MiB',
    )
    expect(() => refuseUnreadable(new Uint8Array(limit).fill(65))).not.toThrow()
  })
})

describe('kind', () => {
  it.each([
    ['<!DOCTYPE html><html></html>', 'html'],
    ['\n <HTML lang="zh">', 'html'],
    ['<!-- 保存自 --><html>', 'html'],
    ['<table><tr><td>1</td></tr></table>', 'html'],
    ['<p>正文</p>', 'html'],
    ['关于印发方案的通知', 'text'],
    ['<重庆市>科技局文件', 'text'],
    ['正文里提到 <html> 一词', 'text'],
  ])('tells %j as %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })
})
