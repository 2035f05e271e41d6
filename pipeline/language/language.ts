/** Languages that the command line speaks. */
export const TERMINAL_LANGUAGES = ['en', 'zh'] as const
export type TerminalLanguage = (typeof TERMINAL_LANGUAGES)[number]

/** Variables that name the language of a terminal; the first that is set decides, as POSIX has it. */
const VARIABLES = ['DUIBIAO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/** The language of a terminal by its environment: Chinese for `zh_CN.UTF-8` and the like, English for all others. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): TerminalLanguage {
  const named = VARIABLES.map((variable) => env[variable]).find((value) => value !== undefined && value !== '')
  return named !== undefined && /^zh(?:[-_.@]|$)/i.test(named) ? 'zh' : 'en'
}
