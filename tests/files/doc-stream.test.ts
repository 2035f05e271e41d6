import * as CFB from 'cfb'
import { describe, expect, it } from 'vitest'
import { contentOf, fixture } from './file-input.ts'

/** Where a directory entry of an OLE container keeps the first sector of its stream. */
const START_AT = 0x74
/** What stands there if the stream has none. */
const NO_SECTOR = 0xfffffffe

/** A text of Word with an empty stream beside it that begins nowhere, as WPS writes one. */
function withEmptyStream(name: string): Uint8Array {
  const file = CFB.read(Buffer.from(fixture(name)), { type: 'buffer' })
  CFB.utils.cfb_add(file, '/Data', Buffer.alloc(0))
  const bytes = Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array)
  const entry = bytes.indexOf(Buffer.from('Data\0', 'utf16le'))
  bytes.writeUInt32LE(NO_SECTOR, entry + START_AT)
  return bytes
}

describe('streams of a .doc', () => {
  it('may be empty', async () => {
    const [whole, other] = [await contentOf(fixture('notes.doc')), await contentOf(withEmptyStream('notes.doc'))]
    expect(other.findings).toEqual([])
    expect(other.parts).toEqual(whole.parts)
  })
})
