import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from '../datasets/records/column.ts'
import { RECORDS, type RecordName } from '../datasets/records/index.ts'
import { proof } from '../datasets/records/vocabulary.ts'
import { CELL_RULES } from '../parsers/statements/cells/table-statements.ts'
import { DAMAGE_RULES } from '../parsers/statements/damage/damage.ts'
import { EXCLUSION_RULES } from '../parsers/statements/exclusions/exclusions.ts'
import { AUDIT_RULES } from '../parsers/statements/number-audit.ts'
import { SCAN_RULES } from '../parsers/statements/sentence/scan.ts'
import { MASK_RULES } from '../parsers/values/masks.ts'
import { queryRows } from '../pipeline/answers/query.ts'
import { VERBS } from '../pipeline/commands/verbs.ts'
import * as faults from '../pipeline/fault.ts'
import { SOME_FAILED } from '../pipeline/outcome.ts'
import { dottedName, type Node, ROOT, readSources, type Source } from './fixtures/source.ts'
import { replicaRelease } from './fixtures/standing.ts'

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const PAGES = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
)

/** Text under each heading of a level, by heading without its code marks. */
function sectionsOf(text: string, level: number): Map<string, string> {
  const parts = text.split(new RegExp(`^${'#'.repeat(level)} `, 'm')).slice(1)
  return new Map(
    parts.map((part) => {
      const [heading = '', ...body] = part.split('\n')
      const under = body.join('\n').split(new RegExp(`^#{1,${level}} `, 'm'))[0]!
      return [heading.replaceAll('`', '').trim(), under]
    }),
  )
}

/** Body cells of every Markdown table in a text, code marks dropped. */
const tableRows = (text: string): string[][] =>
  [...text.matchAll(/^\|(.+)\|$/gm)]
    .map(([, row]) => row!.split('|').map((cell) => cell.replaceAll('`', '').trim()))
    .filter(([first]) => !/^-+$/.test(first!))

const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code!)

const longFlags = (text: string): string[] => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])]

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  it('names the two commands before anything else', () => {
    const opening = textOf(page).split(/^## /m)[0]!
    expect(blocksOf(opening, 'sh').join('')).toMatch(/^npm ci && npm start\b.*\nnpm cit\b/)
  })
})

describe('links', () => {
  /** GitHub's rule: lower case, punctuation dropped, blanks to hyphens. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
  const anchorsOf = (path: string): string[] =>
    [...readFileSync(path, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading!))

  it.each(PAGES)('of %s lead somewhere', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false
      const [file = '', anchor] = link.split('#')
      const path = file === '' ? join(ROOT, page) : join(ROOT, dirname(page), file)
      return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor))
    })
    expect(broken).toEqual([])
  })
})

describe('docs/cli.md', () => {
  const manual = textOf('docs/cli.md')
  const verbs = sectionsOf(sectionsOf(manual, 2).get('Verbs')!, 3)
  const common = longFlags(sectionsOf(manual, 2).get('Options of every verb')!)

  it('describes every verb and no other, in their order', () => {
    expect([...verbs.keys()]).toEqual(VERBS.map(({ name }) => name))
  })

  it.each(VERBS)('describes $name with its arguments, every option and an example', ({ name, args, options }) => {
    const section = verbs.get(name)!
    expect(section).toContain(`duibiao ${name}${args === '' ? '' : ` ${args}`}`)
    for (const { flags } of options) expect(section).toContain(`\`${flags}\``)
    expect(blocksOf(section, 'sh').join('')).toContain(`duibiao ${name}`)
    const known = [...options.map(({ long }) => long), ...common]
    for (const flag of longFlags(section)) expect(known).toContain(flag)
  })

  it('gives the exit codes of the faults', () => {
    const codes = Object.entries(faults).flatMap(([name, value]) =>
      typeof value === 'function' && value.prototype instanceof faults.Fault
        ? [[String(Reflect.construct(value, ['']).exitCode), name]]
        : [],
    )
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.map(([code]) => code)).toContain(String(SOME_FAILED))
    const documented = tableRows(sectionsOf(manual, 2).get('Exit codes')!).slice(1)
    expect(documented.map(([code]) => code)).toEqual(['0', '1', ...codes.map(([code]) => code)])
    expect(documented.slice(2).map(([code, name]) => [code, name])).toEqual(codes)
  })
})

describe('docs/dictionary.md', () => {
  const records = sectionsOf(textOf('docs/dictionary.md'), 2)

  it.each(Object.keys(RECORDS) as RecordName[])('names every column of %s', (record) => {
    const named = tableRows(records.get(record) ?? '').map(([column]) => column)
    for (const { name } of columnsOf(RECORDS[record].schema)) expect(named).toContain(name)
  })
})

describe('docs/findings.md', () => {
  const property = (node: Node, name: string): Node | undefined =>
    (node.properties as Node[]).find(({ key }) => key && dottedName(key as Node) === name)

  /** The text of a literal, also after `as const`; null for what is computed. */
  function literal(node: Node): string | null {
    const bare = node.type === 'TSAsExpression' ? (node.expression as Node) : node
    return bare.type === 'StringLiteral' ? (bare.value as string) : null
  }

  /** Findings, and checks that make them, are the objects with a severity and a kind. */
  function emitted({ path, nodes }: Source): string[] {
    const objects = nodes.filter((node) => node.type === 'ObjectExpression' && property(node, 'severity'))
    return objects.flatMap((node) => {
      const kind = property(node, 'kind')
      // A shorthand hands on what a literal elsewhere has said.
      if (!kind || kind.shorthand) return []
      const word = literal(kind.value as Node)
      const severity = literal(property(node, 'severity')!.value as Node)
      if (!word || !severity) {
        throw new Error(`${path}:${node.loc.start.line}: found a computed kind or severity, expected literals`)
      }
      return [`${word} ${severity}`]
    })
  }

  it('lists every kind that the source can emit with its severity, and no other', () => {
    const found = readSources()
      .filter(({ room }) => room === 'parsers' || room === 'pipeline')
      .flatMap(emitted)
    expect(found.length).toBeGreaterThan(0)
    const documented = tableRows(textOf('docs/findings.md'))
      .filter(([kind]) => kind !== 'kind')
      .map(([kind, severity]) => `${kind} ${severity}`)
    expect(documented.toSorted()).toEqual([...new Set(found)].toSorted())
  })
})

describe('docs/numbers.md', () => {
  it('lists every rule that tells a number apart, and no other', () => {
    const rules = sectionsOf(textOf('docs/numbers.md'), 2).get('Rules that tell a number apart')!
    const documented = tableRows(rules)
      .slice(1)
      .map(([rule]) => rule!)
    const known = [...MASK_RULES, ...SCAN_RULES, ...EXCLUSION_RULES, ...DAMAGE_RULES, ...AUDIT_RULES, ...CELL_RULES]
    expect(documented.toSorted()).toEqual([...new Set(known)].toSorted())
  })
})

describe('docs/proof.md', () => {
  it('has a chapter for every state', () => {
    expect([...sectionsOf(textOf('docs/proof.md'), 2).keys()]).toEqual(expect.arrayContaining(proof.options))
  })
})

describe('queries in the documents', () => {
  let dataDir: string
  // The cookbook has a test of its own, which looks at the answers too.
  const queries = PAGES.filter((page) => !page.endsWith('cookbook.md')).flatMap((page) =>
    blocksOf(textOf(page), 'sql').map((sql) => ({ page, sql })),
  )

  beforeAll(async () => {
    dataDir = (await replicaRelease()).dir
  })

  it('may ask every view and macro, each described in docs/cli.md, and no other', async () => {
    const named = sectionsOf(sectionsOf(textOf('docs/cli.md'), 2).get('Verbs')!, 3).get('query')!
    const documented = tableRows(named.split('####')[0]!)
      .map(([name]) => name!)
      .filter((name) => /^[a-z_]+(?:\((?:day|question)\))?(?:, [a-z_]+)*$/.test(name))
    const { rows } = await queryRows(
      dataDir,
      `SELECT view_name AS name FROM duckdb_views() WHERE NOT internal
       UNION ALL SELECT concat(function_name, '(', array_to_string(parameters, ', '), ')') FROM duckdb_functions()
         WHERE function_type = 'table_macro' AND NOT internal`,
    )
    expect(documented.flatMap((name) => name.split(', ')).toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  })

  it('are shown in the README', () => {
    expect(queries.map(({ page }) => page)).toContain('README.md')
  })

  it.each(queries)('$page: $sql is understood', async ({ sql }) => {
    expect((await queryRows(dataDir, sql)).columns).not.toHaveLength(0)
  })

  it.each(queries.filter(({ page }) => page.startsWith('README')))('$page: $sql has an answer', async ({ sql }) => {
    expect((await queryRows(dataDir, sql)).rows).not.toHaveLength(0)
  })
})
