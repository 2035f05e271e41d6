import { explainTarget } from '../answers/explain.ts'
import type { Outcome } from '../outcome.ts'

/** `explain TARGET_ID`: the sentence or cell a target comes from. */
export const explainCommand = async (id: string, data: string): Promise<Outcome> => ({
  output: await explainTarget(data, id),
  exitCode: 0,
})
