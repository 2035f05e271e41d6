import { drawTarget, explainTarget } from '../answers/explain.ts'
import type { TerminalLanguage } from '../language/language.ts'
import { sayIn } from '../language/say.ts'
import type { Outcome } from '../outcome.ts'

/** `explain TARGET_ID`: the sentence or cell a target comes from, or the page on which it is printed. */
export async function explainCommand(
  id: string,
  { data, lang, format }: { data: string; lang: TerminalLanguage; format: 'text' | 'svg' },
): Promise<Outcome> {
  // What a shell takes out of a CSV ends with a carriage return.
  const target = id.trim()
  const output = format === 'svg' ? await drawTarget(data, target) : await explainTarget(data, target, sayIn(lang))
  return { output, exitCode: 0 }
}
