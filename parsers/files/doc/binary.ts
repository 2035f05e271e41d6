import { FileRefused } from '../refusal.ts'

/** Reads little-endian numbers at offsets of a stream. Every read outside it throws FileRefused: the file is cut off. */
export class Binary {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    return this.#within(at, 1).getUint8(at)
  }

  u16(at: number): number {
    return this.#within(at, 2).getUint16(at, true)
  }

  i16(at: number): number {
    return this.#within(at, 2).getInt16(at, true)
  }

  u32(at: number): number {
    return this.#within(at, 4).getUint32(at, true)
  }

  i32(at: number): number {
    return this.#within(at, 4).getInt32(at, true)
  }

  /** A stretch of the stream as a stream of its own. */
  slice(at: number, length: number): Binary {
    this.#within(at, length)
    return new Binary(this.bytes.subarray(at, at + length))
  }

  #within(at: number, length: number): DataView {
    if (at >= 0 && length >= 0 && at + length <= this.length) return this.#view
    throw new FileRefused(
      'file_damaged',
      `found ${this.length} bytes, expected ${length} more at offset ${at}: the file is cut off or damaged`,
    )
  }
}
