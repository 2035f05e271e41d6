#!/usr/bin/env node
import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Common, Verb } from './commands/verb.ts'
import { VERBS } from './commands/verbs.ts'
import { asOutputFault, Fault, InputFault, UsageFault } from './fault.ts'
import { helpIn } from './language/help.ts'
import { TERMINAL_LANGUAGES, type TerminalLanguage, terminalLanguage } from './language/language.ts'
import type { Say } from './language/say.ts'
import type { Effects, Outcome } from './outcome.ts'
import { version } from './version.ts'

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Where errors are told: on a line, until the options say that logs are for machines. */
let tellError: ((message: string, exit_code: number) => void) | null = null

/** Messages in the language of the terminal. The words are loaded only for whoever needs them. */
const reporter = async (language: TerminalLanguage): Promise<Say> =>
  language === 'en' ? (text) => text : (await import('./language/say.ts')).reportIn(language)

async function effectsFor(stage: string, { log, lang }: Common): Promise<Effects> {
  const { logJson, logLines } = await import('./commands/log.ts')
  const clock = () => new Date().toISOString()
  const common = { clock, stdin: readStdin, stdio: { input: process.stdin, output: process.stdout } }
  if (log === 'json') {
    const { runId } = await import('./capture/run-id.ts')
    const tell = logJson({ run_id: runId(stage, clock(), String(process.pid)), stage })
    tellError = (message, exit_code) => tell({ level: 'error', message, exit_code })
    return { tell, ...common }
  }
  const say = await reporter(lang)
  if (!process.stderr.isTTY) return { tell: logLines((line) => void process.stderr.write(line), say), ...common }
  const { screenOn } = await import('./capture/progress.ts')
  const { write, progress } = await screenOn(process.stderr, () => performance.now())
  return { tell: logLines(write, say), progress, ...common }
}

async function act({ name, action }: Verb, args: string[], options: Record<string, unknown> & Common): Promise<void> {
  const effects = await effectsFor(name, options)
  try {
    const outcome = await action(args, options, effects)
    if (options.log === 'json') {
      const { exitCode } = outcome
      effects.tell({ level: 'info', message: `${name} ended with ${exitCode}`, exit_code: exitCode })
    }
    await finish(outcome)
  } finally {
    effects.progress?.end()
  }
}

/** Help is printed before any option is read, so `--lang` is looked for by hand. */
function wantedLanguage(args: readonly string[]): TerminalLanguage {
  const asked = args.flatMap((arg, at) =>
    arg === '--lang' ? [args[at + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  )
  return TERMINAL_LANGUAGES.find((language) => language === asked[0]) ?? terminalLanguage(process.env)
}

const LANGUAGE = wantedLanguage(process.argv.slice(2))

const dataDir = (value: string): string => {
  if (value === '') throw new InvalidArgumentError('expected a directory')
  return resolve(value)
}

const languageOption = (): Option =>
  new Option('--lang <language>', 'language of help and answers; the default is that of the terminal')
    .choices([...TERMINAL_LANGUAGES])
    .default(LANGUAGE, LANGUAGE)

function commandFor(verb: Verb): Command {
  const command = new Command(verb.name).summary(verb.summary).description(verb.summary)
  if (verb.args !== '') command.arguments(verb.args)
  for (const option of verb.options) command.addOption(option)
  command.addOption(
    new Option('--data <dir>', 'where everything is kept')
      .env('DUIBIAO_DATA')
      .argParser(dataDir)
      .default(resolve('datasets'), 'datasets'),
  )
  command.addOption(
    new Option('--log <style>', 'how to log on standard error').choices(['text', 'json']).default('text'),
  )
  command.addOption(languageOption())
  return command.action(async (...given: unknown[]) => {
    const options = command.opts<Record<string, unknown> & Common>()
    const args = (given.slice(0, -2) as (string | string[] | undefined)[]).flat().filter((arg) => arg !== undefined)
    const explicit = command.getOptionValueSource('data') !== 'default'
    await act(verb, args, { ...options, explicit })
  })
}

/** Waits for the reader of standard output: a pipe takes a large result in pieces. */
async function finish({ output, exitCode }: Outcome): Promise<void> {
  if (output !== '') await new Promise<void>((done) => void process.stdout.write(output, () => done()))
  process.exitCode = exitCode
}

/** The tables of datasets/reference are edited by hand; a mistake in one is the editor's to mend. */
const isTableMistake = (error: unknown): error is Error => error instanceof Error && error.name === 'ReferenceMistake'

async function fail(error: unknown): Promise<void> {
  const say = await reporter(LANGUAGE)
  const fault = isTableMistake(error) ? new InputFault(error.message) : error
  if (fault instanceof Fault) {
    process.exitCode = fault.exitCode
    if (tellError) tellError(fault.message, fault.exitCode)
    else process.stderr.write(`duibiao: ${say(fault.message)}\n`)
    return
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.exitCode = 1
  if (tellError) tellError(`this is a defect of the program, please report it: ${told}`, 1)
  else process.stderr.write(`duibiao: ${say('this is a defect of the program, please report it')}\n${told}\n`)
}

/** commander's own messages become ours; help and version end well. */
function onExit(error: CommanderError): never {
  throw error.exitCode === 0 ? error : new UsageFault(`${error.message.replace(/^error: /, '')}; see duibiao --help`)
}

function programOf(): Command {
  const program = new Command('duibiao')
    .description('Policy pages of Chinese government portals become one dataset of numeric targets')
    .version(version())
    .addOption(languageOption())
  const help = helpIn(LANGUAGE)
  const quiet = (command: Command) =>
    command
      .exitOverride(onExit)
      .configureOutput({ writeErr: () => {} })
      .configureHelp(help)
  quiet(program)
  for (const verb of VERBS) program.addCommand(quiet(commandFor(verb)))
  return program
}

// Whoever reads standard output may stop reading (`| head`): then there is nobody to tell.
process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') await fail(asOutputFault('standard output', error))
  process.exit()
})

const program = programOf()
try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) await fail(error)
}
