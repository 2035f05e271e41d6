import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DrawnLines, type Point } from '../layout/drawn-lines.ts'
import { IDENTITY, type Matrix, moved, product } from '../matrix.ts'

/** What is drawn on a page besides its text. */
export interface Drawing {
  lines: DrawnLines
  /** Area of pictures, in square points. */
  pictured: number
}

/** The operators of a page as pdfjs lists them. */
interface OperatorList {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** Parts of a path as pdfjs 5 packs them: an operator, then its coordinates. */
const PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0]

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])

/** The straight runs of a path; null for one with curves, which is a shape. */
function runsOf(path: Float32Array, matrix: Matrix): Point[][] | null {
  const runs: Point[][] = []
  for (let at = 0; at < path.length; ) {
    const operator = path[at]!
    if (operator === PATH.curve || operator === PATH.quadratic) return null
    const run = runs.at(-1)
    if (operator === PATH.close) run?.push(run[0]!)
    else {
      const point = moved(matrix, path[at + 1]!, path[at + 2]!)
      if (operator === PATH.move || !run) runs.push([point])
      else run.push(point)
    }
    at += 1 + (COORDINATES[operator] ?? 0)
  }
  return runs
}

/** Follows the operators of a page and keeps what may rule a table. */
class Pen {
  readonly drawing: Drawing = { lines: new DrawnLines(), pictured: 0 }
  #matrix: Matrix
  readonly #saved: Matrix[] = []

  constructor(matrix: Matrix) {
    this.#matrix = matrix
  }

  follow(operator: number, args: unknown): void {
    if (operator === OPS.save) this.#saved.push(this.#matrix)
    else if (operator === OPS.restore) this.#matrix = this.#saved.pop() ?? this.#matrix
    else if (operator === OPS.transform) this.#matrix = product(this.#matrix, args as unknown as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) this.#enterForm(args as [Matrix | null, unknown])
    else if (operator === OPS.paintFormXObjectEnd) this.#matrix = this.#saved.pop() ?? this.#matrix
    else if (operator === OPS.constructPath) this.#path(args as [number, (Float32Array | null)[]])
    else if (PICTURES.has(operator)) this.#picture()
  }

  #enterForm([matrix]: [Matrix | null, unknown]): void {
    this.#saved.push(this.#matrix)
    this.#matrix = product(this.#matrix, matrix ?? IDENTITY)
  }

  /** Pictures fill the unit square of their coordinates. */
  #picture(): void {
    const [a, b, c, d] = this.#matrix
    this.drawing.pictured += Math.abs(a * d - b * c)
  }

  #path([paint, [path]]: [number, (Float32Array | null)[]]): void {
    if (!path || (!STROKES.has(paint) && !FILLS.has(paint))) return
    const { lines } = this.drawing
    const runs = runsOf(path, this.#matrix)
    if (!runs) lines.shapes += 1
    else for (const run of runs) lines.add(run, STROKES.has(paint))
  }
}

/** Ruling lines and pictures of a page; `matrix` leads to the place on the page as it is shown. */
export function drawingOf({ fnArray, argsArray }: OperatorList, matrix: Matrix): Drawing {
  const pen = new Pen(matrix)
  for (const [at, operator] of fnArray.entries()) pen.follow(operator, argsArray[at])
  return pen.drawing
}
