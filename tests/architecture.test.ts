import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carriesExamples, decidesSomething, FUNCTIONS, namedTests, readTestFiles } from './fixtures/named-test.ts'
import { dottedName, type Import, type Node, ROOMS, type Room, readSources, type Source } from './fixtures/source.ts'

const SOURCES = readSources()
const BY_PATH = new Map(SOURCES.map((source) => [source.path, source]))
const isIn = (room: Room) => (source: Source) => source.room === room

/** Which rooms a room may import from. */
const DOORS: Record<Room, readonly Room[]> = {
  pipeline: ['pipeline', 'crawlers', 'parsers', 'datasets'],
  crawlers: ['crawlers', 'datasets'],
  parsers: ['parsers', 'datasets'],
  datasets: ['datasets'],
  explorer: ['explorer', 'datasets'],
}

const STAGES = ['crawl', 'import', 'parse', 'normalise', 'verify', 'store', 'publish'].map(
  (stage) => `pipeline/${stage}.ts`,
)

/** Who alone may import what: an effect or a heavy package has one door. */
const KEEPERS: readonly { what: string; pattern: RegExp; rooms: readonly Room[]; keepers: readonly string[] }[] = [
  { what: 'DuckDB', pattern: /^@?duckdb/, rooms: ROOMS, keepers: ['pipeline/database/duckdb.ts'] },
  {
    what: 'crawlee',
    pattern: /^@crawlee\//,
    rooms: ROOMS,
    keepers: ['http-crawler', 'browser-crawler', 'crawlee-source'].map((name) => `crawlers/fetch/${name}.ts`),
  },
  {
    what: 'Playwright',
    pattern: /^playwright/,
    rooms: ROOMS,
    keepers: ['crawlers/fetch/browser-crawler.ts', 'crawlers/fetch/page-requests.ts'],
  },
  {
    what: 'undici',
    pattern: /^undici/,
    rooms: ROOMS,
    keepers: ['crawlers/fetch/transport.ts', 'crawlers/fetch/network.ts'],
  },
  { what: 'a module of Node', pattern: /^node:/, rooms: ['parsers', 'explorer'], keepers: [] },
  {
    what: 'a module of Node',
    pattern: /^node:/,
    rooms: ['datasets'],
    keepers: ['datasets/reference/index.ts', 'datasets/replica/saved-page.ts', 'datasets/root.ts'],
  },
]

/** Names that reach out of a pure function, and the files that may. */
const EFFECTS: readonly { pattern: RegExp; rooms: readonly Room[]; keepers: readonly string[] }[] = [
  {
    pattern: /^(?:Date\.now|Math\.random|performance|process|fetch|console|set(?:Timeout|Interval|Immediate))(?:\.|$)/,
    rooms: ['parsers', 'datasets'],
    keepers: [],
  },
  {
    pattern: /^process\.(?:stdout|stdin|exit|exitCode|argv)(?:\.|$)/,
    rooms: ROOMS,
    keepers: ['pipeline/cli.ts'],
  },
  { pattern: /^process\.stderr(?:\.|$)/, rooms: ROOMS, keepers: ['pipeline/cli.ts', 'pipeline/commands/log.ts'] },
  { pattern: /^console(?:\.|$)/, rooms: ROOMS, keepers: [] },
]

const LIMITS = {
  medianFile: 120,
  longestFile: 300,
  mostFunctions: 40,
  longestFunction: 60,
  meanFolder: 15,
  fullestFolder: 32,
} as const
const VAGUE_NAME = /^(?:utils?|helpers?|manager|common|misc|shared|lib|stuff)$/

const imports = (isOffence: (source: Source, found: Import) => boolean): string[] =>
  SOURCES.flatMap((source) =>
    source.imports
      .filter((found) => isOffence(source, found))
      .map(({ target, line }) => `${source.path}:${line} imports ${target}`),
  )

const roomOf = (target: string): Room | undefined => ROOMS.find((room) => target.startsWith(`${room}/`))

/** Names without a shadow: a chain is looked at whole, not again in its parts. */
function namesIn({ nodes }: Source): { name: string; line: number }[] {
  const inner = new Set(
    nodes.filter(({ type }) => type === 'MemberExpression').flatMap(({ object, property }) => [object, property]),
  )
  return nodes.flatMap((node) => {
    const name = inner.has(node) ? null : dottedName(node)
    return name ? [{ name, line: node.loc.start.line }] : []
  })
}

function functionsOf({ path, nodes }: Source): { place: string; n_lines: number }[] {
  return nodes
    .filter(({ type }) => FUNCTIONS.has(type))
    .map(({ loc: { start, end } }) => ({ place: `${path}:${start.line}`, n_lines: end.line - start.line + 1 }))
}

const localImports = (source: Source): Source[] => source.imports.flatMap(({ target }) => BY_PATH.get(target) ?? [])

/** The way from one file to another along imports, null if there is none. */
function wayTo(from: Source, isGoal: (source: Source) => boolean): string[] | null {
  const seen = new Set<Source>()
  const ways: Source[][] = [[from]]
  for (const way of ways) {
    for (const next of localImports(way.at(-1)!)) {
      if (isGoal(next)) return [...way, next].map(({ path }) => path)
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return null
}

const ways = (from: readonly Source[], isGoal: (from: Source, to: Source) => boolean): string[] =>
  from.flatMap((source) => wayTo(source, (to) => isGoal(source, to))?.join(' -> ') ?? [])

const isSchema = ({ target, typeOnly }: Import): boolean => target === 'zod' && !typeOnly

/** The files that are loaded with one, itself included. */
function loadedBy(path: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(path)) return loaded
  loaded.add(path)
  for (const { target, typeOnly, isLater } of BY_PATH.get(path)?.imports ?? [])
    if (!typeOnly && !isLater && BY_PATH.has(target)) loadedBy(target, loaded)
  return loaded
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

describe('the rooms', () => {
  it('all hold source files whose imports are found', () => {
    for (const room of ROOMS) expect(SOURCES.filter(isIn(room)), room).not.toHaveLength(0)
    expect(imports((_, { target }) => roomOf(target) !== undefined && !BY_PATH.has(target))).toEqual([])
    expect(imports((_, { target }) => target.startsWith('.'))).toEqual([])
  })

  it('import in one direction: pipeline, then crawlers and parsers apart, then datasets', () => {
    expect(
      imports(({ room }, { target }) => {
        const other = roomOf(target)
        return other !== undefined && !DOORS[room].includes(other)
      }),
    ).toEqual([])
  })

  it('have no cycle, type imports included', () => {
    expect(ways(SOURCES, (from, to) => from === to)).toEqual([])
  })

  it('keep the stages apart, also by a detour', () => {
    const stages = STAGES.flatMap((path) => BY_PATH.get(path) ?? [])
    expect(stages.length).toBeGreaterThan(1)
    expect(ways(stages, (from, to) => from !== to && STAGES.includes(to.path))).toEqual([])
  })
})

describe('effects', () => {
  it.each(KEEPERS)('$what is imported by $keepers alone in $rooms', ({ pattern, rooms, keepers }) => {
    expect(
      imports(({ path, room }, { target }) => rooms.includes(room) && pattern.test(target) && !keepers.includes(path)),
    ).toEqual([])
  })

  it('take no other door: modules of Node are written with node:', () => {
    expect(
      imports((_, { target }) => /^(?:fs|net|https?|child_process|path|os|url|crypto)(?:\/|$)/.test(target)),
    ).toEqual([])
  })

  it('do not come into parsers by way of the reference files, which are read from disk', () => {
    expect(
      imports(
        ({ room }, { target, typeOnly }) =>
          room === 'parsers' && !typeOnly && /^datasets\/(?:reference\/index|root)\.ts$/.test(target),
      ),
    ).toEqual([])
  })

  it('do not delay the help: the verbs are told without a schema', () => {
    const loaded = [...loadedBy('pipeline/commands/verbs.ts')].flatMap((path) => BY_PATH.get(path) ?? [])
    expect(loaded.length).toBeGreaterThan(2)
    expect(loaded.flatMap(({ path, imports }) => imports.filter(isSchema).map(() => path))).toEqual([])
  })

  it.each(EFFECTS)('$pattern stands in $keepers alone in $rooms', ({ pattern, rooms, keepers }) => {
    const offenders = SOURCES.filter(({ path, room }) => rooms.includes(room) && !keepers.includes(path)).flatMap(
      (source) =>
        namesIn(source)
          .filter(({ name }) => pattern.test(name))
          .map(({ name, line }) => `${source.path}:${line} uses ${name}`),
    )
    expect(offenders).toEqual([])
  })

  it('include the clock: parsers and datasets never ask for the present day', () => {
    const isNow = ({ type, callee, arguments: given }: Node) =>
      type === 'NewExpression' && dottedName(callee as Node) === 'Date' && (given as Node[]).length === 0
    const offenders = SOURCES.filter(({ room }) => room === 'parsers' || room === 'datasets').flatMap(
      ({ path, nodes }) => nodes.filter(isNow).map(({ loc }) => `${path}:${loc.start.line}`),
    )
    expect(offenders).toEqual([])
  })
})

describe('sizes', () => {
  const functions = SOURCES.flatMap(functionsOf)

  it('of files', () => {
    const long = SOURCES.filter(({ n_lines }) => n_lines > LIMITS.longestFile)
    expect(long.map(({ path, n_lines }) => `${path}: ${n_lines} lines`)).toEqual([])
    expect(median(SOURCES.map(({ n_lines }) => n_lines))).toBeLessThanOrEqual(LIMITS.medianFile)
  })

  it('of folders', () => {
    const folders = new Map<string, number>()
    for (const { path } of SOURCES) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1)
    expect(SOURCES.length / folders.size).toBeLessThanOrEqual(LIMITS.meanFolder)
    const full = [...folders].filter(([, n]) => n > LIMITS.fullestFolder)
    expect(full.map(([folder, n]) => `${folder}: ${n} files`)).toEqual([])
  })

  it('of functions', () => {
    const listed = (limit: number) =>
      functions.filter(({ n_lines }) => n_lines > limit).map(({ place, n_lines }) => `${place}: ${n_lines} lines`)
    expect(listed(LIMITS.longestFunction)).toEqual([])
    const long = listed(LIMITS.mostFunctions)
    expect(long.length, long.join('\n')).toBeLessThanOrEqual(functions.length / 10)
  })
})

/** Functions that a file exports where they are declared, without a comment that begins with two stars. */
function undocumented({ path, nodes }: Source): string[] {
  return nodes
    .filter(({ type, declaration }) => type === 'ExportNamedDeclaration' && declaration)
    .filter(({ declaration }) => {
      const { type, declarations } = declaration as Node
      return (
        type === 'FunctionDeclaration' ||
        (declarations as Node[])?.some(({ init }) => FUNCTIONS.has((init as Node)?.type))
      )
    })
    .filter(({ leadingComments }) => !(leadingComments as Node[])?.some(({ value }) => String(value).startsWith('*')))
    .map(({ loc }) => `${path}:${loc.start.line}`)
}

/** Names that a file exports where it declares them. A function with several signatures is one name. */
function declaredNames({ nodes }: Source): string[] {
  const declarations = nodes.flatMap(({ type, declaration }) =>
    type === 'ExportNamedDeclaration' && declaration ? [declaration as Node] : [],
  )
  const declared = declarations.flatMap(({ id, declarations: several }) =>
    several ? (several as Node[]).map(({ id: one }) => one as Node) : [id as Node],
  )
  return [...new Set(declared.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])))]
}

describe('exported functions', () => {
  it('say what they do', () => {
    expect(SOURCES.flatMap(undocumented)).toEqual([])
  })
})

describe('names', () => {
  it('say what a file holds', () => {
    const vague = SOURCES.filter(({ path }) => path.split('/').some((part) => VAGUE_NAME.test(basename(part, '.ts'))))
    expect(vague.map(({ path }) => path)).toEqual([])
  })

  it('are exported with one meaning: no name is declared in two files', () => {
    const files = new Map<string, string[]>()
    for (const source of SOURCES)
      for (const name of declaredNames(source)) files.set(name, [...(files.get(name) ?? []), source.path])
    const twice = [...files].filter(([, paths]) => paths.length > 1)
    expect(twice.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([])
  })
})

describe('files that decide something', () => {
  it('have a test of their name', () => {
    const hasTest = namedTests(SOURCES, readTestFiles())
    const without = SOURCES.filter(({ room }) => room === 'parsers' || room === 'pipeline' || room === 'crawlers')
      .filter((source) => decidesSomething(source) && !carriesExamples(source))
      .filter((source) => !hasTest(source))
    expect(without.map(({ path }) => path)).toEqual([])
  })
})
