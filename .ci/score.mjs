// Checks the built command line against the score sheets beside the repository: node .ci/score.mjs seeds|corpus|reports|pages|lines
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SHEETS = join(ROOT, '..', 'shared')
const SCORER = join(SHEETS, 'tools', 'score.mjs')

const total = (rows, count) => rows.reduce((sum, row) => sum + count(row), 0)
const field = (name) => (row) => row[name]

const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole)
const precision = (rows) =>
  percent(total(rows, field('found')), total(rows, field('found')) + total(rows, field('extra')))
/** The scorer gives right and told per field. */
const right = (name) => (row) => row.fields[name][0]
const told = (name) => (row) => row.fields[name][1]

/** What each set is scored on, and what it must not fall below. A new floor is a new row. */
const SETS = {
  seeds: {
    args: ['--seeds', join(SHEETS, 'seeds'), '--gold', join(SHEETS, 'acceptance')],
    floors: [
      { name: 'tables exact', of: ({ seeds }) => total(seeds, field('exact')), least: 3 },
      { name: 'headers', of: ({ seeds }) => total(seeds, field('header')), least: 3 },
      { name: 'tables proven', of: ({ seeds }) => total(seeds, field('proven')), least: 3 },
      { name: 'extra tables', of: ({ seeds }) => total(seeds, field('extraTables')), most: 0 },
      { name: 'document fields missed', of: ({ seeds }) => total(seeds, ({ docMiss }) => docMiss.length), most: 0 },
      { name: 'tasks right', of: ({ seeds }) => total(seeds, field('tasksRight')), least: 63 },
      { name: 'prose found', of: ({ seeds }) => total(seeds, field('found')), least: 44 },
    ],
  },
  corpus: {
    args: ['--tables', join(SHEETS, 'corpus', 'tables'), '--prose', join(SHEETS, 'corpus', 'prose')],
    floors: [
      { name: 'wrong but called proven', of: ({ tables }) => total(tables, field('silent')), most: 0 },
      { name: 'grids exact', of: ({ tables }) => total(tables, field('exact')), least: 14 },
      { name: 'false facts', of: ({ prose }) => total(prose, field('falseFacts')), most: 0 },
      {
        name: 'percent found',
        of: ({ prose }) => percent(total(prose, field('found')), total(prose, field('need'))),
        least: 95,
      },
      { name: 'percent of what is found that is right', of: ({ prose }) => precision(prose), least: 95 },
      {
        name: 'percent of names exact',
        of: ({ prose }) => percent(total(prose, field('names')), total(prose, field('found'))),
        least: 95,
      },
      ...['comparator', 'period', 'status'].map((name) => ({
        name: `percent right: ${name}`,
        of: ({ prose }) => percent(total(prose, right(name)), total(prose, told(name))),
        least: 98,
      })),
    ],
  },
  // Real pages with tables: as markup with the right grid, and as lines.
  pages: {
    run: () => pagesJudged(['--html']),
    floors: [
      { name: 'cells right', of: field('right'), least: 90 },
      { name: 'false targets in tables', of: field('false_in_table'), most: 0 },
      { name: 'false targets in sentences', of: field('false_in_prose'), most: 2 },
    ],
  },
  lines: {
    run: () => pagesJudged([]),
    floors: [
      { name: 'cells right', of: field('right'), least: 86 },
      { name: 'false targets in tables', of: field('false_in_table'), most: 0 },
      { name: 'false targets in sentences', of: field('false_in_prose'), most: 2 },
    ],
  },
  reports: {
    run: reportsCompared,
    floors: [
      { name: 'titles wrong', of: ({ text }) => counted(text, /title wrong (\d+)/), most: 0 },
      { name: 'areas false', of: ({ text }) => counted(text, /area false (\d+)/), most: 0 },
      { name: 'areas missing', of: ({ text }) => counted(text, /area missing (\d+)/), most: 0 },
      { name: 'cells right', of: ({ text }) => counted(text, /cells right (\d+)/), least: 59 },
      { name: 'percent of rows with a period', of: ({ text }) => counted(text, /with period (\d+)%/), least: 99 },
      {
        name: 'percent of rows with an indicator',
        of: ({ text }) => counted(text, /with indicator (\d+)%/),
        least: 55,
      },
    ],
  },
}

function scores(args) {
  const command = [SCORER, '--cli', 'node dist/pipeline/cli.js', '--cwd', ROOT, ...args, '--show', '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const lines = (stdout ?? '').trimEnd().split('\n')
  console.log(lines.filter((line) => !line.startsWith('{')).join('\n'))
  if (status !== 0) throw new Error(`the scorer ended with ${status}, expected 0: ${stderr}`)
  return JSON.parse(lines.at(-1))
}

/** A count in the line that compares whole reports; no number where the line no longer gives it. */
const counted = (text, pattern) => Number(pattern.exec(text)?.[1])

/** What one of the judges beside the score sheets prints of this checkout. */
function judged(judge, args) {
  const command = [join(SHEETS, 'tools', judge), '--cli', 'node dist/pipeline/cli.js', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  console.log(stdout.trimEnd())
  if (status !== 0) throw new Error(`${judge} ended with ${status}, expected 0: ${stderr}`)
  return stdout
}

function reportsCompared() {
  return {
    text: judged('compare.mjs', [
      '--reports',
      join(SHEETS, 'corpus', 'reports', 'texts'),
      '--truth',
      join(SHEETS, 'corpus', 'reports', 'truth.json'),
    ]),
  }
}

/** The counts over all pages, which the last line gives. */
function pagesJudged(args) {
  return JSON.parse(
    judged('judge.mjs', ['--pages', join(SHEETS, 'corpus', 'pages'), ...args]).match(/^all (\{.*\})$/m)[1],
  )
}

/** True if a floor holds; a count that the scorer no longer gives is no number and holds nothing. */
function holds(report, { name, of, least = -Infinity, most = Infinity }) {
  const found = of(report)
  const held = found >= least && found <= most
  const wanted = least === -Infinity ? `at most ${most}` : `at least ${least}`
  console.log(`${held ? 'ok    ' : 'FAILED'} ${name}: found ${found}, expected ${wanted}`)
  return held
}

const set = SETS[process.argv[2]]
if (!set) {
  console.error(`score: found "${process.argv[2] ?? ''}", expected one of ${Object.keys(SETS).join(', ')}`)
  process.exit(2)
}
const report = set.args ? scores(set.args) : set.run()
if (set.floors.map((floor) => holds(report, floor)).includes(false)) process.exit(1)
