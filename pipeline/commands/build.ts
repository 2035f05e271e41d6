import { existsSync } from 'node:fs'
import { archiveOf, withCatalogue } from '../archive/catalogue.ts'
import { build } from '../build.ts'
import { InputFault } from '../fault.ts'
import { withLock } from '../folder/lock.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { workersOf } from './workers.ts'

/** `build`: the dataset from the archive, without network. */
export async function buildCommand(data: string, workers: string | undefined, { tell }: Effects): Promise<Outcome> {
  if (!existsSync(archiveOf(data))) {
    throw new InputFault(
      `${archiveOf(data)}: found no archive to build from; run \`duibiao crawl\` or \`import\`, or correct --data`,
    )
  }
  const options = { workers: workersOf(workers) }
  const built = await withLock(data, () =>
    withCatalogue(data, tell, (catalogue) => build(data, catalogue, tell, options)),
  )
  const { n_documents, n_targets, unparsed, manifest } = built
  const message = `built ${manifest.version}: ${n_documents} documents, ${n_targets} targets in ${built.database}`
  tell({ level: 'info', message, version: manifest.version, n_documents, n_targets })
  return { output: '', exitCode: unparsed.length > 0 ? SOME_FAILED : 0 }
}
