/** One question of the test suite of google/robotstxt, and its answer. */
export interface RobotsCase {
  /** Name of the test; those of `ID_` hold RFC 9309, others what Google alone does. */
  test: string
  robots: string
  agent: string
  url: string
  allowed: boolean
}

/** Where the suite lies below the folder of the repository. */
export const ROBOTS_SUITE = { repository: 'google/robotstxt', file: 'robots_test.cc' } as const

const STRING = String.raw`"(?:[^"\\]|\\.)*"`
const TEST = /^TEST\(\w+, (\w+)\) \{\n([\s\S]*?)^\}/gm
const STEP = new RegExp(
  String.raw`(\w+)(?:\(|\s*=\s*)((?:\s*${STRING})+)\s*\)?;|EXPECT_(TRUE|FALSE)\(\s*IsUserAgentAllowed\(([\s\S]*?)\)\s*\);`,
  'g',
)
const ARGUMENT = new RegExp(String.raw`${STRING}|\w+`, 'g')

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"' }

/** What literals that stand side by side say; bytes in hexadecimal are bytes of UTF-8. */
function textOf(literals: string): string {
  const bytes = [...literals.matchAll(new RegExp(STRING, 'g'))].flatMap(([literal]) =>
    [...literal.slice(1, -1).matchAll(/\\x([0-9a-f]{2})|\\(.)|([^\\])/giu)].map(([, hex, escaped, plain]) =>
      hex ? Buffer.from(hex, 'hex') : Buffer.from(escaped ? (ESCAPES[escaped] ?? escaped) : plain!),
    ),
  )
  return Buffer.concat(bytes).toString()
}

/** The questions of the suite in their order. Throws an Error for a file that holds none, or a name that it does not give. */
export function robotsCases(source: string): RobotsCase[] {
  const plain = source.replace(/(?:^|\s)\/\/ .*$/gm, '')
  const cases = [...plain.matchAll(TEST)].flatMap(([, test, body]) => {
    const named = new Map<string, string>()
    return [...body!.matchAll(STEP)].flatMap(([, name, literals, answer, given]): RobotsCase[] => {
      if (name && literals) {
        named.set(name, textOf(literals))
        return []
      }
      const values = [...given!.matchAll(ARGUMENT)].map(([text]) =>
        text.startsWith('"') ? textOf(text) : named.get(text),
      )
      // Lines made by a loop are of tests of Google's own.
      if (values.length !== 3 || values.includes(undefined)) return []
      const [robots, agent, url] = values as [string, string, string]
      return [{ test: test!, robots, agent, url, allowed: answer === 'TRUE' }]
    })
  })
  if (cases.length > 0) return cases
  throw new Error(`peers: found no question in ${ROBOTS_SUITE.file}, expected EXPECT_TRUE(IsUserAgentAllowed(…))`)
}
