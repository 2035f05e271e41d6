import { withCatalogue } from '../archive/catalogue.ts'
import { build } from '../build.ts'
import { withLock } from '../lock.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'

/** `build`: the dataset from the archive, without network. */
export async function buildCommand(data: string, { tell }: Effects): Promise<Outcome> {
  const built = await withLock(data, () => withCatalogue(data, tell, (catalogue) => build(data, catalogue, tell)))
  const { n_documents, n_targets, unparsed, manifest } = built
  const message = `built ${manifest.version}: ${n_documents} documents, ${n_targets} targets in ${built.database}`
  tell({ level: 'info', message, version: manifest.version, n_documents, n_targets })
  return { output: '', exitCode: unparsed.length > 0 ? SOME_FAILED : 0 }
}
