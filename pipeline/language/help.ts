import type { HelpConfiguration } from 'commander'
import { HELP } from './help-words.ts'
import type { TerminalLanguage } from './language.ts'

const inChinese = (text: string): string => HELP[text] ?? text

/** How commander prints help in a language: nothing to change for English. */
export function helpIn(language: TerminalLanguage): HelpConfiguration {
  if (language === 'en') return {}
  return {
    styleTitle: inChinese,
    subcommandDescription: (command) => inChinese(command.summary() || command.description()),
    commandDescription: (command) => inChinese(command.description()),
    optionDescription({ description, argChoices, defaultValue, defaultValueDescription, envVar }) {
      const notes = [
        argChoices && `可选：${argChoices.join('、')}`,
        defaultValue !== undefined && `默认：${defaultValueDescription || String(defaultValue)}`,
        envVar !== undefined && `环境变量：${envVar}`,
      ].filter((note) => typeof note === 'string')
      return `${inChinese(description)}${notes.length === 0 ? '' : `（${notes.join('；')}）`}`
    },
  }
}
