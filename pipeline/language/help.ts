import type { HelpConfiguration } from 'commander'
import { HELP } from './help-words.ts'
import type { Language } from './language.ts'

/** What is added to the description of an option, `(choices: …)`, in Chinese. */
const NOTES: readonly [RegExp, string][] = [
  [/\(choices: /g, '（可选：'],
  [/default: /g, '默认：'],
  [/env: /g, '环境变量：'],
]

const inChinese = (text: string): string => HELP[text] ?? text

function optionInChinese(description: string, extra: string): string {
  const noted = NOTES.reduce((said, [pattern, zh]) => said.replace(pattern, zh), extra)
  return `${inChinese(description)}${noted.replace(/^\(/, '（').replace(/\)$/, '）')}`
}

/** How commander prints help in a language: nothing to change for English. */
export function helpIn(language: Language): HelpConfiguration {
  if (language === 'en') return {}
  return {
    styleTitle: inChinese,
    subcommandDescription: (command) => inChinese(command.summary() || command.description()),
    commandDescription: (command) => inChinese(command.description()),
    optionDescription(option) {
      const plain = option.description
      const { argChoices, defaultValue, defaultValueDescription, envVar } = option
      const notes = [
        argChoices && `choices: ${argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
        defaultValue !== undefined && `default: ${defaultValueDescription || JSON.stringify(defaultValue)}`,
        envVar !== undefined && `env: ${envVar}`,
      ].filter((note) => typeof note === 'string')
      return notes.length === 0 ? inChinese(plain) : optionInChinese(plain, `(${notes.join(', ')})`)
    },
  }
}
