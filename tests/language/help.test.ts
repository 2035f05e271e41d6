import { Command, Help, Option } from 'commander'
import { expect, it } from 'vitest'
import { helpIn } from '../../pipeline/language/help.ts'
import { HELP } from '../../pipeline/language/help-words.ts'

const PHRASE = 'make the dataset from the archive, without network'

/** What `--help` prints of a command with such an option. */
function helpOf(option: Option, language: 'en' | 'zh'): string {
  const command = new Command('make').summary(PHRASE).description(PHRASE).addOption(option)
  return command.configureHelp(helpIn(language)).helpInformation()
}

it('changes nothing for English', () => {
  expect(helpIn('en')).toEqual({})
  const option = new Option('--port <number>', 'a port').default('0').env('PORT')
  expect(helpOf(option, 'en')).toContain('a port (default: "0", env: PORT)')
})

it('says headings, commands and options in Chinese, and what has no Chinese as it is', () => {
  const help = helpOf(new Option('--odd', 'nobody has put this into Chinese'), 'zh')
  expect(help).toContain(HELP['Options:'])
  expect(help).toContain(HELP[PHRASE])
  expect(help).toContain('nobody has put this into Chinese\n')
})

it.each([
  [new Option('-a <x>', 'x').choices(['一', '二']), 'x（可选：一、二）'],
  [new Option('-a <x>', 'x').default(7), 'x（默认：7）'],
  [new Option('-a <x>', 'x').default('/long/path', 'here'), 'x（默认：here）'],
  [new Option('-a <x>', 'x').env('X'), 'x（环境变量：X）'],
  [new Option('-a <x>', 'x').choices(['一', '二']).default('一').env('X'), 'x（可选：一、二；默认：一；环境变量：X）'],
  [new Option('-a <x>', 'x').default(false), 'x（默认：false）'],
  [new Option('-a', 'x'), 'x'],
])('tells what an option may be, is by default, and is set by: %#', (option, said) => {
  expect(helpIn('zh').optionDescription?.(option)).toBe(said)
})

it('prefers the summary of a command in a list, and its description alone', () => {
  const { subcommandDescription: short, commandDescription: long } = helpIn('zh')
  const both = new Command('a').summary(PHRASE).description('Commands:')
  expect([short?.(both), long?.(both)]).toEqual([HELP[PHRASE], HELP['Commands:']])
  expect(short?.(new Command('a').description(PHRASE))).toBe(HELP[PHRASE])
  expect(new Help().subcommandDescription(both)).toBe(PHRASE)
})
