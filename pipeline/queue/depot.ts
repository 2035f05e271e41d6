import { UsageFault } from '../fault.ts'

/** A thing that lies in a depot. */
export interface Stored {
  /** Its parts are divided by `/`. */
  name: string
  /** Bytes. */
  size: number
}

/**
 * Where machines leave what they have made for each other: whole files, put once and never changed. A name appears only
 * with all its bytes.
 */
export interface Depot {
  /** What lies below a prefix, in order of names. */
  list(prefix: string): Promise<Stored[]>
  /** Puts a local file there. Whatever lies under the name stays as it is: the same name means the same contents. */
  put(name: string, path: string): Promise<void>
  /** Brings a thing to a local path, whole or not at all. Throws InputFault if it is not there. */
  fetch(name: string, path: string): Promise<void>
  /** Takes a thing away; nothing happens if it is not there. */
  remove(name: string): Promise<void>
}

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
