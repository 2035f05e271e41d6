import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Bitmap } from '../../parsers/files/scan/bitmap.ts'
import { lineModel } from '../../pipeline/files/ocr/line-model.ts'
import { dataDir } from '../store/directory.ts'

/** Classes of the model: nothing, 甲, 乙, 丙, a blank. */
const CHARACTERS = '甲\n乙\n丙\n'
const [NONE, A, B, C, BLANK] = [0, 1, 2, 3, 4]

/** What the model answers for one strip: at each place a class, and how sure it is. */
type Answer = readonly (readonly [best: number, sure: number])[]

/** Reads strips with a stand-in of the engine that gives the answers in turn; also tells how large each strip was. */
async function read(strips: number, ...answers: Answer[]) {
  const models = dataDir()
  writeFileSync(join(models, 'ppocr_keys_v1.txt'), CHARACTERS)
  const shapes: number[][] = []
  const loaded: unknown[] = []
  class Tensor {
    constructor(_: string, _dots: Float32Array, dims: number[]) {
      shapes.push(dims)
    }
  }
  const run = async () => {
    const answer = answers[shapes.length - 1]!
    const data = new Float32Array(answer.length * 5)
    for (const [place, [best, sure]] of answer.entries()) data[place * 5 + best] = sure
    return { out: { data, dims: [1, answer.length, 5] } }
  }
  const create = async (...given: unknown[]) => {
    loaded.push(...given)
    return { inputNames: ['in'], outputNames: ['out'], run }
  }
  const load = () => ({ InferenceSession: { create }, Tensor })
  const lines = await lineModel({ load, models, readsPictures: false, versions: '' })
  const strip: Bitmap = { width: 400, height: 48, grey: new Uint8Array(400 * 48).fill(255), dpi: 300 }
  return { lines: await lines(Array.from({ length: strips }, () => strip)), shapes, loaded, models }
}

it('joins the likeliest classes: equal ones in a row are one character, what nothing parts is two', async () => {
  const answer: Answer = [
    [A, 1],
    [A, 1],
    [NONE, 1],
    [A, 1],
    [B, 1],
    [BLANK, 1],
    [C, 1],
  ]
  const { lines, shapes } = await read(1, answer)
  expect(lines).toEqual([{ text: '甲甲乙 丙', confidence: 1 }])
  expect(shapes).toHaveLength(1)
})

it('is as sure of a line as of its characters on average, and not at all of an empty one', async () => {
  const { lines } = await read(
    2,
    [
      [A, 0.9375],
      [NONE, 0.5],
      [B, 1],
    ],
    [[NONE, 1]],
    [[NONE, 1]],
  )
  expect(lines[0]).toEqual({ text: '甲乙', confidence: 0.96875 })
  expect(lines[1]).toEqual({ text: '', confidence: 0 })
})

it('reads a line that it is not sure of again with more paper, and takes the better of the two', async () => {
  const better = await read(1, [[A, 0.5]], [[B, 0.75]])
  expect(better.lines).toEqual([{ text: '乙', confidence: 0.75 }])
  expect(better.shapes).toHaveLength(2)
  const worse = await read(1, [[A, 0.5]], [[B, 0.25]])
  expect(worse.lines).toEqual([{ text: '甲', confidence: 0.5 }])
})

it('reads strips in their order, and nothing where there are none', async () => {
  expect((await read(2, [[A, 1]], [[B, 1]])).lines.map(({ text }) => text)).toEqual(['甲', '乙'])
  expect((await read(0)).lines).toEqual([])
})

it('loads the model of its folder, for one thread', async () => {
  const { loaded, models } = await read(0)
  expect(loaded).toEqual([join(models, 'ch_PP-OCRv4_rec_infer.onnx'), { intraOpNumThreads: 1 }])
})
