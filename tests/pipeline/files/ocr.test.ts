import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../../../parsers/files/scan/bitmap.ts'
import { findOcrExtra, OCR_VARIABLE } from '../../../pipeline/files/ocr/extra.ts'
import { stripTensor } from '../../../pipeline/files/ocr/strip-tensor.ts'
import { resourcesWith } from '../../../pipeline/files/resources.ts'

const strip = (width: number, height: number, shade: number): Bitmap => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(shade),
  dpi: 300,
})

describe('extra', () => {
  it('are not there unless somebody installs them, and files are read without', () => {
    const empty = mkdtempSync(join(tmpdir(), 'no-extra-'))
    expect(findOcrExtra(empty)).toBeNull()
    expect(resourcesWith(empty).recogniser).toBeNull()
  })

  it.runIf(findOcrExtra(process.env[OCR_VARIABLE]))('name their versions where they are', () => {
    expect(findOcrExtra(process.env[OCR_VARIABLE])?.versions).toMatch(/onnxruntime-node \d/)
  })
})

describe('a strip as the model takes it', () => {
  it('is 48 dots high, and filled up on its right with nothing, which is not white', () => {
    const { dots, shape } = stripTensor(strip(48, 24, 255))
    expect(shape).toEqual([1, 3, 48, 160])
    expect(dots[0]).toBe(1)
    expect(dots[95]).toBe(1)
    expect(dots[96]).toBe(0)
    expect(dots).toHaveLength(3 * 48 * 160)
  })

  it('keeps its proportions whatever its size, and its shades', () => {
    expect(stripTensor(strip(960, 96, 0)).shape).toEqual([1, 3, 48, 640])
    const { dots } = stripTensor(strip(960, 96, 0))
    expect([dots[0], dots[479], dots[480]]).toEqual([-1, -1, 0])
  })
})
