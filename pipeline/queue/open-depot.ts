import { UsageFault } from '../fault.ts'
import type { Depot } from './depot.ts'

const S3 = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*?))?\/?$/

/**
 * Opens the depot of an address: a folder that all machines see, or `s3://bucket/prefix` of a store that speaks S3, whose
 * endpoint and keys stand in the environment. Throws UsageFault.
 */
export async function openDepot(address: string, environment: NodeJS.ProcessEnv): Promise<Depot> {
  if (!/^[a-z0-9]+:\/\//i.test(address)) return (await import('./folder-depot.ts')).folderDepot(address)
  const [, bucket, prefix = ''] = S3.exec(address) ?? []
  if (bucket === undefined) {
    throw new UsageFault(`--depot: found ${address}, expected a folder, or s3://bucket/prefix`)
  }
  return (await import('./s3-depot.ts')).s3Depot(bucket, prefix, environment)
}
