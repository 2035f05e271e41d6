import { withLock } from '../folder/lock.ts'
import { referenceOf } from '../folder/own-reference.ts'
import type { Effects, Outcome } from '../outcome.ts'
import { publishRelease } from '../publish.ts'
import { suggestedEnvelopes } from '../release/publish-counts.ts'

/** `publish`: the built dataset as an immutable version; `latest` moves only after the gate has opened it again. With `suggest` only envelopes are printed. */
export async function publishCommand(data: string, suggest: boolean, { tell }: Effects): Promise<Outcome> {
  if (suggest) return { output: await suggestedEnvelopes(data), exitCode: 0 }
  const { version, folder, warnings } = await withLock(data, () => publishRelease(data, referenceOf(data).indicators))
  for (const message of warnings) tell({ level: 'warn', message, version })
  tell({ level: 'info', message: `published ${version} in ${folder}`, version })
  return { output: '', exitCode: 0 }
}
