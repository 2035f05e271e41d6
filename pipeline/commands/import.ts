import { withCatalogue } from '../archive/catalogue.ts'
import { withLock } from '../folder/lock.ts'
import { importPaths } from '../import.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'

/** `import PATH…`: files and folders into the archive. What cannot be read is reported; the rest arrives. */
export async function importCommand(paths: readonly string[], data: string, effects: Effects): Promise<Outcome> {
  const { tell, clock } = effects
  const { captured, passed_over, failures } = await withLock(data, () =>
    withCatalogue(data, tell, (catalogue) => importPaths(paths, data, catalogue, clock)),
  )
  for (const { name, reason } of failures) tell({ level: 'error', message: `${name}: ${reason}`, name })
  const kinds = [...passed_over].toSorted(([, a], [, b]) => b - a).map(([kind, n]) => `${n} ${kind}`)
  if (kinds.length > 0) tell({ level: 'info', message: `passed over records that are no pages: ${kinds.join(', ')}` })
  tell({ level: 'info', message: `imported ${captured} documents into ${data}, ${failures.length} failed`, captured })
  return { output: '', exitCode: failures.length > 0 ? SOME_FAILED : 0 }
}
