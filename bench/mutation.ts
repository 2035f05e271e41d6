/** A source of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number

const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const oneOf = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)]!

const JUNK = [
  '',
  ' ',
  '\t',
  '\u3000',
  '|',
  '||',
  '\u0000',
  '\u0007\u001b',
  '\uFEFF',
  '\u200B',
  '\u202E',
  '７８９',
  '1',
  '-',
]
const SEPARATORS = ['|', '\t', '  ', '\u3000', '\n', ' | ', ',']
const LONGEST = 20_000
const MOST_REPEATS = 30

/** Ways to spoil a text, each given its lines and a place among them. */
const MUTATIONS: Readonly<Record<string, (lines: readonly string[], at: number, random: Random) => readonly string[]>> =
  {
    delete: (lines, at, random) => lines.toSpliced(at, 1 + below(random, 4)),
    duplicate: (lines, at) => lines.toSpliced(at, 0, lines[at]!),
    swap: (lines, at, random) => {
      const other = below(random, lines.length)
      return lines.with(at, lines[other]!).with(other, lines[at]!)
    },
    blanks: (lines, at, random) => lines.toSpliced(at, 0, ...Array<string>(1 + below(random, 5)).fill('')),
    junk: (lines, at, random) => lines.toSpliced(at, 0, oneOf(random, JUNK)),
    'junk inside': (lines, at, random) => {
      const cut = below(random, lines[at]!.length + 1)
      return lines.with(at, lines[at]!.slice(0, cut) + oneOf(random, JUNK) + lines[at]!.slice(cut))
    },
    'long line': (lines, at, random) =>
      lines.toSpliced(
        at,
        0,
        `${lines[at]!}1`.repeat(1 + LONGEST / (lines[at]!.length + 1)).slice(0, below(random, LONGEST)),
      ),
    digits: (lines, at, random) => lines.toSpliced(at, 0, String(below(random, 1e9)).repeat(1 + below(random, 40))),
    'cut off': (lines, at, random) => [
      ...lines.slice(0, at),
      lines[at]!.slice(0, below(random, lines[at]!.length + 1)),
    ],
    separators: (lines, at, random) => {
      const [from, to] = [oneOf(random, SEPARATORS), oneOf(random, SEPARATORS)]
      return lines.map((line, i) => (Math.abs(i - at) < 20 ? line.replaceAll(from, to) : line))
    },
    width: (lines, at, random) => [
      ...lines.slice(0, at),
      ...lines.slice(at).filter((_, i) => i % (2 + Math.floor(at % 7)) !== 0 || random() < 0.2),
    ],
    repeat: (lines, at, random) => {
      const block = lines.slice(at, at + 1 + below(random, 40))
      return lines.toSpliced(at, 0, ...Array.from({ length: 1 + below(random, MOST_REPEATS) }, () => block).flat())
    },
    join: (lines, at) => lines.toSpliced(at, 2, `${lines[at]!}${lines[at + 1] ?? ''}`),
  }

const NAMES = Object.keys(MUTATIONS)
const MOST_MUTATIONS = 4

/** A text spoilt in one to four ways, with their names. */
export function mutated(text: string, random: Random): { text: string; ways: string[] } {
  const ways = Array.from({ length: 1 + below(random, MOST_MUTATIONS) }, () => oneOf(random, NAMES))
  const lines = ways.reduce<readonly string[]>((all, way) => {
    const spoilt = all.length > 0 ? all : ['']
    return MUTATIONS[way]!(spoilt, below(random, spoilt.length), random)
  }, text.split('\n'))
  return { text: lines.join('\n'), ways }
}
