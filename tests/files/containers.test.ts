import { describe, expect, it } from 'vitest'
import { checkUnpacked } from '../../parsers/files/archive/member.ts'
import { rarMembers } from '../../parsers/files/archive/rar.ts'
import { FILE_LIMITS } from '../../parsers/files/limits.ts'
import { isFile, magicName, magicOf } from '../../parsers/files/magic.ts'
import { readFile } from '../../parsers/files/read.ts'
import { FileRefused } from '../../parsers/files/refusal.ts'
import { childAt, childrenNamed, descendantsNamed, elementsOf, textBelow, xmlOf } from '../../parsers/files/xml.ts'
import { openZip } from '../../parsers/files/zip.ts'
import { resources } from '../../pipeline/files/resources.ts'
import { fixture, zipped } from './file-input.ts'

const xml = (text: string) => xmlOf(new TextEncoder().encode(text), 'a part')
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex + '00'.repeat(40), 'hex'))

describe('xml', () => {
  const tree = xml('<w:a xmlns:w="x"><w:b w:id="1">甲<w:b>乙</w:b></w:b><w:c/></w:a>')

  it('is a tree of names without their prefix', () => {
    expect([tree.name, elementsOf(tree).map(({ name }) => name)]).toEqual(['a', ['b', 'c']])
    expect(childAt(tree, 'b')?.attributes).toEqual({ id: '1' })
    expect([childAt(tree, 'b', 'b')?.children, childAt(tree, 'x', 'b')]).toEqual([['乙'], undefined])
    expect(textBelow(tree)).toBe('甲乙')
  })

  it('finds elements by name, those inside a found one left out', () => {
    expect([
      childrenNamed(tree, 'b').length,
      descendantsNamed(tree, 'b').length,
      descendantsNamed(tree, 'c').length,
    ]).toEqual([1, 1, 1])
  })

  it('refuses what is not well-formed, uses entities of its own, or nests too deep', () => {
    expect(() => xml('<a><b></a>')).toThrow(FileRefused)
    expect(() => xml('<!DOCTYPE a [<!ENTITY e "甲">]><a>&e;</a>')).toThrow(FileRefused)
    expect(() => xml('<a>'.repeat(FILE_LIMITS.depth + 1) + '</a>'.repeat(FILE_LIMITS.depth + 1))).toThrow(FileRefused)
  })
})

describe('zip', () => {
  it('inflates what it is asked for', () => {
    const zip = openZip(zipped({ 'a.txt': '公厕', 'b/c.txt': '泵站' }))
    expect(zip.names).toEqual(['a.txt', 'b/c.txt'])
    expect(new TextDecoder().decode(zip.bytes('b/c.txt')!)).toBe('泵站')
    expect(zip.bytes('d.txt')).toBeNull()
    expect(() => zip.checkAll()).not.toThrow()
  })

  it('refuses a damaged directory, and a part beyond the limits', () => {
    const whole = zipped({ 'a.txt': '公厕' })
    expect(() => openZip(whole.subarray(0, whole.length - 12))).toThrow(FileRefused)
    const large = openZip(zipped({ 'a.txt': new Uint8Array(FILE_LIMITS.inflated + 1) }))
    expect(() => large.bytes('a.txt')).toThrow(FileRefused)
  })
})

describe('magic', () => {
  it.each([
    ['255044462d', true],
    ['504b0304', true],
    ['526172211a07', true],
    ['3c68746d6c', false],
  ])('%s leads a file: %s', (hex, expected) => {
    expect([isFile(bytes(hex)), magicOf(bytes(hex)) !== undefined, magicName(bytes(hex)) !== null]).toEqual([
      expected,
      expected,
      expected,
    ])
  })
})

describe('member', () => {
  it('refuses archives that would unpack to too much', () => {
    expect(() => checkUnpacked([1000, 2000])).not.toThrow()
    expect(() => checkUnpacked([FILE_LIMITS.inflated, 1])).toThrow(FileRefused)
    expect(() => checkUnpacked(Array.from({ length: FILE_LIMITS.entries + 1 }, () => 1))).toThrow(FileRefused)
  })
})

describe('rar', () => {
  it('refuses what is no archive', async () => {
    await expect(rarMembers(bytes('526172211a0700'))).rejects.toThrow(FileRefused)
  })
})

describe('read', () => {
  it('reads files by their bytes, and nothing else', async () => {
    expect((await readFile(fixture('notes.docx'), resources))?.form).toBe('docx')
    expect(await readFile(new TextEncoder().encode('新建公厕12座。'), resources)).toBeNull()
  })

  it('says why a file is not read', async () => {
    const content = await readFile(bytes('255044462d'), resources)
    expect(content).toMatchObject({ parts: [], findings: [{ kind: 'file_damaged' }] })
  })
})
