import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bitmap, cropOf } from '../../../parsers/files/scan/bitmap.ts'
import type { RecognisedLine } from '../../../parsers/files/scan/recogniser.ts'
import type { OcrExtra } from './extra.ts'
import { stripTensor } from './strip-tensor.ts'

/** Files of the model: PP-OCRv4 for Chinese, and the characters that it knows. */
const [MODEL, CHARACTERS] = ['ch_PP-OCRv4_rec_infer.onnx', 'ppocr_keys_v1.txt']
/** More threads wait for each other longer than they read: lines are short. */
const THREADS = 1
/** A line that the model is less sure of is read again with more paper around it, as a share of its height. */
const [SURE, MORE_PAPER] = [0.9, 0.15]

interface Tensor {
  data: Float32Array
  dims: readonly number[]
}

interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run(feeds: Record<string, unknown>): Promise<Record<string, Tensor>>
}

interface Onnx {
  InferenceSession: { create(path: string, options: object): Promise<Session> }
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => unknown
}

/** Nothing, then the known characters, then a blank: the classes that the model tells apart. */
const classesIn = (text: string): string[] => ['', ...text.replace(/\n$/, '').split('\n'), ' ']

/** The likeliest class at each place; equal ones in a row are one character, and nothing parts them (CTC). */
function decoded(scores: Float32Array, places: number, classes: readonly string[]): RecognisedLine {
  const n_classes = scores.length / places
  let [text, sum, characters, last] = ['', 0, 0, 0]
  for (let place = 0; place < places; place += 1) {
    const own = scores.subarray(place * n_classes, (place + 1) * n_classes)
    let best = 0
    for (let at = 1; at < n_classes; at += 1) if (own[at]! > own[best]!) best = at
    if (best !== 0 && best !== last) {
      text += classes[best] ?? ''
      sum += own[best]!
      characters += 1
    }
    last = best
  }
  return { text, confidence: characters === 0 ? 0 : sum / characters }
}

/** A strip with more paper around it. */
function withPaper(strip: Bitmap): Bitmap {
  const paper = Math.ceil(strip.height * MORE_PAPER)
  const { width, height } = strip
  return cropOf(strip, { left: -paper, top: -paper, right: width + paper, bottom: height + paper })
}

/** Loads the model; what it returns reads strips, a line on each. */
export async function lineModel({
  load,
  models,
}: OcrExtra): Promise<(strips: readonly Bitmap[]) => Promise<RecognisedLine[]>> {
  const onnx = load('onnxruntime-node') as Onnx
  const session = await onnx.InferenceSession.create(join(models, MODEL), { intraOpNumThreads: THREADS })
  const classes = classesIn(readFileSync(join(models, CHARACTERS), 'utf8'))
  const [input, output] = [session.inputNames[0]!, session.outputNames[0]!]
  const lineOn = async (strip: Bitmap): Promise<RecognisedLine> => {
    const { dots, shape } = stripTensor(strip)
    const { data, dims } = (await session.run({ [input]: new onnx.Tensor('float32', dots, shape) }))[output]!
    return decoded(data, dims[1]!, classes)
  }
  return async (strips) => {
    const lines: RecognisedLine[] = []
    for (const strip of strips) {
      const first = await lineOn(strip)
      const second = first.confidence < SURE ? await lineOn(withPaper(strip)) : first
      lines.push(second.confidence > first.confidence ? second : first)
    }
    return lines
  }
}
