import { explainTarget } from '../answers/explain.ts'
import type { TerminalLanguage } from '../language/language.ts'
import { sayIn } from '../language/say.ts'
import type { Outcome } from '../outcome.ts'

/** `explain TARGET_ID`: the sentence or cell a target comes from. */
export const explainCommand = async (
  id: string,
  { data, lang }: { data: string; lang: TerminalLanguage },
): Promise<Outcome> => ({
  // What a shell takes out of a CSV ends with a carriage return.
  output: await explainTarget(data, id.trim(), sayIn(lang)),
  exitCode: 0,
})
