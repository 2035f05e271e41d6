import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../datasets/replica/gb18030.ts'
import { isMember, leadsOut } from '../../parsers/files/archive/member.ts'
import { nameText } from '../../parsers/files/zip.ts'
import { contentOf, fixture, kindsOf, zipped } from './file-input.ts'

const docx = fixture('notes.docx')

describe('an archive', () => {
  it('holds documents of its own, each read as what it is', async () => {
    const { form, members } = await contentOf(zipped({ '附件1.docx': docx, '表/附件2.doc': fixture('notes.xls') }))
    expect(form).toBe('zip')
    expect(members.map(({ name, content }) => [name, content.form])).toEqual([
      ['附件1.docx', 'docx'],
      ['表/附件2.doc', 'xls'],
    ])
  })

  it('says what in it is not read', async () => {
    const content = await contentOf(zipped({ '../a.docx': docx, '说明.txt': '正文', '附件.docx': docx }))
    expect(content.members.map(({ name }) => name)).toEqual(['附件.docx'])
    expect(content.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('../a.docx: found a name that leads out'),
      expect.stringContaining('说明.txt: found a page or text'),
    ])
  })

  it('is not opened without end', async () => {
    const { members } = await contentOf(zipped({ 'b.zip': zipped({ 'c.zip': zipped({ '附件.docx': docx }) }) }))
    expect(kindsOf(members[0]!.content.members[0]!.content)).toEqual(['file_not_read'])
  })

  it('that is encrypted is said to be', async () => {
    const bytes = zipped({ '附件.docx': docx })
    bytes[6] = 1
    expect(kindsOf(await contentOf(bytes))).toEqual(['file_encrypted'])
  })
})

describe('member', () => {
  it('of old programs are GBK', () => {
    expect(nameText(String.fromCharCode(...encodeGb18030('附件1任务表.xls')))).toBe('附件1任务表.xls')
    expect(nameText('附件1.xls')).toBe('附件1.xls')
  })

  it.each(['../a', 'a/../../b', '/etc/a', 'C:\\a', 'a\\..\\b'])('%s leads out', (name) =>
    expect(leadsOut(name)).toBe(true),
  )
  it.each(['a..b/c', '附件/..a', 'a/b.docx'])('%s does not', (name) => expect(leadsOut(name)).toBe(false))
  it.each(['__MACOSX/a.docx', 'a/.DS_Store', 'a/Thumbs.db', 'a/'])('%s is nobody’s file', (name) => {
    expect(isMember(name)).toBe(false)
  })
})

/** CRC-32 (ISO 3309), bit by bit. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

/** A RAR 4 archive of one stored file, by unRAR's technote. */
function rar(name: string, bytes: Uint8Array): Uint8Array {
  const headed = (head: Buffer): Buffer => {
    const checked = Buffer.concat([Buffer.alloc(2), head])
    checked.writeUInt16LE(crc(head) & 0xffff)
    return checked
  }
  const archive = Buffer.alloc(11)
  archive.writeUInt8(0x73, 0)
  archive.writeUInt16LE(13, 3)
  const file = Buffer.alloc(30)
  file.writeUInt8(0x74, 0)
  file.writeUInt16LE(0x8000, 1)
  file.writeUInt16LE(32 + name.length, 3)
  file.writeUInt32LE(bytes.length, 5)
  file.writeUInt32LE(bytes.length, 9)
  file.writeUInt32LE(crc(bytes), 14)
  file.writeUInt8(20, 22)
  file.writeUInt8(0x30, 23)
  file.writeUInt16LE(name.length, 24)
  file.writeUInt32LE(0x20, 26)
  return Buffer.concat([
    Buffer.from('526172211a0700', 'hex'),
    headed(archive),
    headed(Buffer.concat([file, Buffer.from(name)])),
    bytes,
  ])
}

describe('a RAR archive', () => {
  it('is unpacked in memory', async () => {
    const { members } = await contentOf(rar('a.docx', docx))
    expect(members.map(({ name, content }) => [name, content.form])).toEqual([['a.docx', 'docx']])
  })

  it('that is cut off is said to be damaged', async () => {
    expect(kindsOf(await contentOf(rar('a.docx', docx).subarray(0, 200)))).toEqual(['file_damaged'])
  })
})
