import { readReference } from '../datasets/reference/index.ts'
import { type Parser, parserFor } from '../parsers/parse.ts'
import { goldenInputs } from './golden-input.ts'
import { timed } from './median.ts'
import { mutated, randomFrom } from './mutation.ts'

const MUTATIONS = 10_000
const SLOWEST = 5

interface Outcome {
  name: string
  seed: number
  ways: string[]
  lines: number
  ms: number
  /** What went wrong: an exception, or a line that nobody read. */
  fault: string | null
}

function faultOf(parse: Parser, text: string): string | null {
  try {
    const unread = parse(new TextEncoder().encode(text), null).lines.find(({ kind }) => kind === 'unread')
    return unread ? `nobody read line ${unread.first_line}` : null
  } catch (error) {
    return error instanceof Error && error.name === 'Unreadable' ? null : String(error)
  }
}

/** Reads spoilt golden inputs and reports faults with the seed that repeats them, and the slowest documents. */
export function fuzz(): string[] {
  const parse = parserFor(readReference())
  const inputs = goldenInputs()
  const outcomes = Array.from({ length: MUTATIONS }, (_, seed): Outcome => {
    const { name, text } = inputs[seed % inputs.length]!
    const spoilt = mutated(text, randomFrom(seed))
    let fault: string | null = null
    const ms = timed(() => {
      fault = faultOf(parse, spoilt.text)
    })
    return { name, seed, ways: spoilt.ways, lines: spoilt.text.split('\n').length, ms, fault }
  })
  const shown = ({ name, seed, ways, lines, ms }: Outcome) =>
    `seed ${seed}, ${name}, ${ways.join(' + ')}, ${lines} lines, ${ms.toFixed(0)} ms`
  const faults = outcomes.filter(({ fault }) => fault !== null)
  const slowest = outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  return [
    `${MUTATIONS} documents, ${faults.length} faults`,
    ...faults.map((each) => `fault: ${each.fault}; ${shown(each)}`),
    ...slowest.map((each) => `slowest: ${shown(each)}`),
  ]
}
