import { readReference } from '../../datasets/reference/index.ts'
import { withLock } from '../lock.ts'
import type { Effects, Outcome } from '../outcome.ts'
import { publishRelease } from '../publish.ts'

/** `publish`: the built dataset as an immutable version; `latest` moves only after the gate has opened it again. */
export async function publishCommand(data: string, { tell }: Effects): Promise<Outcome> {
  const { version, folder } = await withLock(data, () => publishRelease(data, readReference().indicators))
  tell({ level: 'info', message: `published ${version} in ${folder}`, version })
  return { output: '', exitCode: 0 }
}
