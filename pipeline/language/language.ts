/** Languages that the command line speaks. */
export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Variables that name the language of a terminal; the first that is set decides, as POSIX has it. */
const VARIABLES = ['DUIBIAO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/** The language of a terminal by its environment: Chinese for `zh_CN.UTF-8` and the like, English for all others. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const named = VARIABLES.map((variable) => env[variable]).find((value) => value !== undefined && value !== '')
  return named !== undefined && /^zh(?:[-_.@]|$)/i.test(named) ? 'zh' : 'en'
}
