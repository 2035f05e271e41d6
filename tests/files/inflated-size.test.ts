import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { refuseInflated } from '../../parsers/files/pdf/inflated-size.ts'

const MIB = 1024 * 1024
const blanks = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * MIB, ' ')

/** A PDF of one stream, as far as streams are looked for. */
const pdf = (dictionary: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\r\n`),
    data,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ])

const refusal = (bytes: Uint8Array) => () => refuseInflated(bytes)

describe('a stream of a PDF', () => {
  it.each([
    ['once', '/Length 8 0 R/Filter/FlateDecode', deflateSync(blanks(130))],
    ['twice', '/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(blanks(130)))],
    ['under a short name', '/Filter/Fl', deflateSync(blanks(130))],
  ])('that inflates to too much is refused, packed %s', (_, dictionary, data) => {
    expect(refusal(pdf(dictionary, data))).toThrow(/^found a stream at byte \d+ that inflates to more than 128 MiB/)
  })

  it.each([
    ['of a page', '/Filter/FlateDecode', deflateSync(blanks(3))],
    ['that is not packed', '/Length 9', Buffer.from('BT /F1 ET')],
    ['that is no packed data', '/Filter/FlateDecode', Buffer.from('9 0 obj')],
    ['that is cut off', '/Length 9999/Filter/FlateDecode', deflateSync(blanks(3)).subarray(0, 40)],
  ])('%s is left to the reader', (_, dictionary, data) => {
    expect(refusal(pdf(dictionary, data))).not.toThrow()
  })
})
