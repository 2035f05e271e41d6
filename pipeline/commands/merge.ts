import { withLock } from '../folder/lock.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { publishRelease } from '../publish.ts'
import { merge } from '../queue/merge.ts'
import { depotOf, type MeetingOptions, withBroker } from './meeting.ts'

/** `merge`: what all workers have crawled becomes one dataset, whose parts workers make, and a release. */
export async function mergeCommand(options: MeetingOptions & { data: string }, { tell }: Effects): Promise<Outcome> {
  const { data } = options
  const depot = await depotOf(options)
  const { n_documents, n_targets, unparsed } = await withBroker(options, tell, (broker) =>
    merge(data, depot, broker, tell),
  )
  const { version, folder, warnings } = await withLock(data, () => publishRelease(data, referenceOf(data).indicators))
  for (const message of warnings) tell({ level: 'warn', message, version })
  const said = `${n_documents} documents, ${n_targets} targets`
  tell({ level: 'info', message: `published ${version} in ${folder}: ${said}`, version, n_documents, n_targets })
  return { output: '', exitCode: unparsed.length > 0 ? SOME_FAILED : 0 }
}
