import { resolve } from 'node:path'
import { Option } from 'commander'
import { AREA_FIGURES, COMPARED_LEVELS } from '../../datasets/reference/area-level.ts'
import { queueVerbs } from './queue-verbs.ts'
import type { Verb } from './verb.ts'

const FORMATS = ['table', 'csv', 'json', 'md']
const format = () => new Option('--format <format>', 'how to print rows').choices(FORMATS).default('table')

const contact = () =>
  new Option('--contact <address>', 'web or mail address that portals find in the user agent').env('DUIBIAO_CONTACT')

const workers = () =>
  new Option('--workers <n>', 'processes that read documents; else one for each processor, where that pays').env(
    'DUIBIAO_WORKERS',
  )

const replica = (does: string) => new Option('--replica', does)

const folder = (value: string): string => resolve(value)

const portals = () =>
  new Option('--portals <dir>', 'a folder of declarations that are the only ones')
    .env('DUIBIAO_PORTALS')
    .argParser(folder)

const alerts = () => [
  new Option('--alert-url <url>', 'webhook, chat or mail server that is told once when things change').env(
    'DUIBIAO_ALERT_URL',
  ),
  new Option('--alert-format <format>', 'how to write alerts, where the address does not tell')
    .choices(['json', 'wecom', 'dingtalk', 'feishu', 'mail'])
    .env('DUIBIAO_ALERT_FORMAT'),
  new Option('--alert-secret <secret>', 'what signs messages to a chat whose robot wants it').env(
    'DUIBIAO_ALERT_SECRET',
  ),
]

const asking = () => [
  replica('crawl the bundled replica portals on loopback'),
  portals(),
  new Option('--full', 'follow lists to their end and ask for every document again'),
  new Option('--pace <seconds>', 'least time between two requests to a host'),
  new Option('--max-time <minutes>', 'end the crawl after so long; what is left is for the next run'),
  contact(),
]

const crawling = () => [
  ...asking(),
  ...alerts(),
  new Option('--heartbeat-url <url>', 'address that is asked for after each run that ended').env(
    'DUIBIAO_HEARTBEAT_URL',
  ),
  new Option('--metrics <file>', 'where to write metrics of the run for Prometheus').env('DUIBIAO_METRICS'),
]

/** Every verb of the command line; docs/cli.md describes each. A new verb is a new row and a file in commands/. */
export const VERBS: readonly Verb[] = [
  {
    name: 'run',
    args: '[portal...]',
    summary: 'the main job: crawl, parse, verify, store, publish, compare',
    options: [...crawling(), workers()],
    action: async (portals, options, effects) =>
      (await import('./run.ts')).runCommand(portals, options as never, effects),
  },
  {
    name: 'crawl',
    args: '[portal...]',
    summary: 'fetch what is new on portals into the archive',
    options: crawling(),
    action: async (portals, options, effects) =>
      (await import('./crawl.ts')).crawlCommand(portals, options as never, effects),
  },
  {
    name: 'import',
    args: '<path...>',
    summary: 'take saved pages, texts, web archives or folders of them into the archive',
    options: [],
    action: async (paths, { data }, effects) => (await import('./import.ts')).importCommand(paths, data, effects),
  },
  {
    name: 'archive',
    args: '<task>',
    summary: 'look after the archive: verify it, index it anew, salvage what damaged files hold, export it as WACZ',
    options: [new Option('--output <file>', 'where wacz writes')],
    action: async ([task], options, effects) =>
      (await import('./archive.ts')).archiveCommand(task!, options as never, effects),
  },
  {
    name: 'build',
    args: '',
    summary: 'make the dataset from the archive, without network',
    options: [workers()],
    action: async (_, { data, workers: n }, effects) =>
      (await import('./build.ts')).buildCommand(data, n as string | undefined, effects),
  },
  {
    name: 'publish',
    args: '',
    summary: 'publish the built dataset as an immutable version',
    options: [new Option('--suggest', 'publish nothing: print envelopes that the releases so far fit in')],
    action: async (_, { data, suggest }, effects) =>
      (await import('./publish.ts')).publishCommand(data, suggest === true, effects),
  },
  {
    name: 'parse',
    args: '<file>',
    summary: 'one document to JSON; - reads standard input, nothing is stored',
    options: [
      new Option(
        '--why <n>',
        'print where each field of the n-th target comes from, or for t1 what the first table was chosen from, instead of JSON',
      ),
    ],
    action: async ([file], options, effects) =>
      (await import('./parse.ts')).parseCommand(file!, options as never, effects),
  },
  {
    name: 'query',
    args: '<sql>',
    summary: 'answer an SQL query from the dataset',
    options: [format()],
    action: async ([sql], options) => (await import('./query.ts')).queryCommand(sql!, options as never),
  },
  {
    name: 'search',
    args: '<word...>',
    summary: 'find indicators, areas and lines of documents that have all the words',
    options: [format()],
    action: async (words, options) => (await import('./search.ts')).searchCommand(words, options as never),
  },
  {
    name: 'compare',
    args: '<indicator>',
    summary: 'set the areas beside each other by one indicator',
    options: [
      format(),
      new Option('--period <period>', 'only this period: 2027, 2024-Q1, 2024-06, 2021/2025'),
      new Option('--level <level>', 'only areas of this level, and those directly above them').choices(COMPARED_LEVELS),
      new Option('--per <size>', 'tell figures also by the size of their place, where it is known').choices(
        AREA_FIGURES,
      ),
    ],
    action: async ([name], options) => (await import('./compare.ts')).compareCommand(name!, options as never),
  },
  {
    name: 'doctor',
    args: '[subject]',
    summary: 'what is wrong with the installation, with a portal, or missing: indicators that no row knows',
    options: [format(), replica('look for the portal among the bundled replica portals'), portals()],
    action: async ([subject], options, effects) =>
      (await import('./doctor.ts')).doctorCommand(subject, options as never, effects),
  },
  {
    name: 'explain',
    args: '<target_id>',
    summary: 'show the sentence or the table cell that a target comes from',
    options: [
      new Option('--format <format>', 'text, or the page of a PDF or OFD with the figure marked, as SVG')
        .choices(['text', 'svg'])
        .default('text'),
    ],
    action: async ([id], options) => (await import('./explain.ts')).explainCommand(id!, options as never),
  },
  {
    name: 'explore',
    args: '',
    summary: 'show the latest release in a browser, on loopback',
    options: [new Option('--port <number>', 'port to listen on; 0 takes a free one').default('8360')],
    action: async (_, options, effects) => (await import('./explore.ts')).exploreCommand(options as never, effects),
  },
  {
    name: 'mcp',
    args: '',
    summary: 'answer an assistant over the Model Context Protocol, on standard input and output',
    options: [],
    action: async (_, { data }, effects) => (await import('./mcp.ts')).mcpCommand(data, effects),
  },
  {
    name: 'portals',
    args: '[portal...]',
    summary: 'list the portals with what is declared of each',
    options: [
      format(),
      replica('list the bundled replica portals'),
      portals(),
      new Option('--check <file>', 'list nothing: say whether the declaration in a file is right'),
    ],
    action: async (names, options) => (await import('./portals.ts')).portalsCommand(names, options as never),
  },
  {
    name: 'status',
    args: '[portal...]',
    summary: 'how each portal is: last success, new documents, health with its cause',
    options: [format(), replica('the bundled replica portals instead'), portals()],
    action: async (names, options, effects) =>
      (await import('./status.ts')).statusCommand(names, options as never, effects),
  },
  {
    name: 'alert',
    args: '<event>',
    summary: 'tell whoever takes alerts: test, to try it, or failed, for a service that ended',
    options: [...alerts(), new Option('--cause <text>', 'what is known of it')],
    action: async ([event], options, effects) =>
      (await import('./alert.ts')).alertCommand(event!, options as never, effects),
  },
  {
    name: 'probe',
    args: '<url>',
    summary: 'look at a page of a portal and draft its declaration',
    options: [
      replica('ask the bundled replica portals on loopback'),
      new Option('--write', 'keep the declaration in the folder portals/ of the data folder'),
      contact(),
    ],
    action: async ([url], options, effects) =>
      (await import('./probe.ts')).probeCommand(url!, options as never, effects),
  },
  ...queueVerbs(portals, replica, () => [...asking(), workers()]),
]
