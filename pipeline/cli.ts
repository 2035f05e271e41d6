#!/usr/bin/env node
import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { Fault, InputFault, UsageFault } from './fault.ts'
import type { Effects, Outcome } from './outcome.ts'
import { type Common, VERBS, type Verb } from './verbs.ts'
import { version } from './version.ts'

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function effectsFor(log: Common['log']): Promise<Effects> {
  const { logTo } = await import('./log.ts')
  return { tell: logTo(log), clock: () => new Date().toISOString(), stdin: readStdin }
}

const dataDir = (value: string): string => {
  if (value === '') throw new InvalidArgumentError('expected a directory')
  return resolve(value)
}

function commandFor(verb: Verb): Command {
  const command = new Command(verb.name).summary(verb.summary).description(verb.summary)
  if (verb.args !== '') command.argument(verb.args)
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
  return command.action(async (...given: unknown[]) => {
    const options = command.opts<Record<string, unknown> & Common>()
    const args = (given.slice(0, -2) as (string | string[] | undefined)[]).flat().filter((arg) => arg !== undefined)
    const explicit = command.getOptionValueSource('data') !== 'default'
    await finish(await verb.action(args, { ...options, explicit }, await effectsFor(options.log)))
  })
}

/** Waits for the reader of standard output: a pipe takes a large result in pieces. */
async function finish({ output, exitCode }: Outcome): Promise<void> {
  if (output !== '') await new Promise<void>((done) => void process.stdout.write(output, () => done()))
  process.exitCode = exitCode
}

/** The tables of datasets/reference are edited by hand; a mistake in one is the editor's to mend. */
const isTableMistake = (error: unknown): error is Error => error instanceof Error && error.name === 'ReferenceMistake'

function fail(error: unknown): void {
  const fault = isTableMistake(error) ? new InputFault(error.message) : error
  if (fault instanceof Fault) {
    process.stderr.write(`duibiao: ${fault.message}\n`)
    process.exitCode = fault.exitCode
    return
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`duibiao: this is a defect of the program, please report it\n${told}\n`)
  process.exitCode = 1
}

/** commander's own messages become ours; help and version end well. */
function onExit(error: CommanderError): never {
  throw error.exitCode === 0 ? error : new UsageFault(`${error.message.replace(/^error: /, '')}; see duibiao --help`)
}

function programOf(): Command {
  const program = new Command('duibiao')
    .description('Policy pages of Chinese government portals become one dataset of numeric targets')
    .version(version())
  const quiet = (command: Command) => command.exitOverride(onExit).configureOutput({ writeErr: () => {} })
  quiet(program)
  for (const verb of VERBS) program.addCommand(quiet(commandFor(verb)))
  return program
}

// Whoever reads standard output may stop reading (`| head`): then there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const program = programOf()
try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error)
}
