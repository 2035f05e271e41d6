import { type Line, linesOf } from '../../parsers/text/lines.ts'

/** Lines of a text written one below the other. */
export const lines = (...texts: string[]): Line[] => [...linesOf(texts.join('\n'))]
