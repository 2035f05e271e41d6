import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Client } from 'minio'
import { InputFault, OutputFault, UsageFault, writing } from '../fault.ts'
import { makeFolder, temporary } from '../folder/place.ts'
import type { Depot, Stored } from './depot.ts'

const ENDPOINT = 'DUIBIAO_S3_ENDPOINT'

function clientOf(environment: NodeJS.ProcessEnv): Client {
  const { [ENDPOINT]: endpoint, AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey } = environment
  if (!endpoint || !accessKey || !secretKey) {
    const lacks = `${ENDPOINT}, AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not set`
    throw new UsageFault(`--depot: ${lacks}; expected all three, the endpoint as https://s3.example.org`)
  }
  if (!URL.canParse(endpoint)) {
    throw new UsageFault(`${ENDPOINT}: found ${endpoint}, expected an address such as https://s3.example.org`)
  }
  const { hostname, port, protocol } = new URL(endpoint)
  const useSSL = protocol === 'https:'
  const region = environment.AWS_REGION ?? 'us-east-1'
  return new Client({
    endPoint: hostname,
    port: port ? Number(port) : useSSL ? 443 : 80,
    useSSL,
    accessKey,
    secretKey,
    region,
    pathStyle: true,
  })
}

let n_fetched = 0

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A depot in a bucket of an object store. A store shows an object only once it has all its bytes. */
export function s3Depot(bucket: string, prefix: string, environment: NodeJS.ProcessEnv): Depot {
  const client = clientOf(environment)
  const base = prefix === '' ? '' : `${prefix}/`
  const reading = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new InputFault(`s3://${bucket}/${base}${name}: cannot be read: ${messageOf(error)}`, { cause: error })
    }
  }
  const changing = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      throw new OutputFault(`s3://${bucket}/${base}${name}: cannot be written: ${messageOf(error)}`, { cause: error })
    }
  }
  const list = (from: string): Promise<Stored[]> =>
    reading(from, async () => {
      const found: Stored[] = []
      for await (const { name, size } of client.listObjectsV2(bucket, base + from, true)) {
        if (name) found.push({ name: name.slice(base.length), size: size ?? 0 })
      }
      return found.sort((a, b) => (a.name < b.name ? -1 : 1))
    })
  return {
    list,
    put: async (name, path) => {
      const there = await list(name)
      if (there.some((stored) => stored.name === name)) return
      await changing(name, () => client.fPutObject(bucket, base + name, path))
    },
    fetch: async (name, path) => {
      const stream = await reading(name, () => client.getObject(bucket, base + name))
      await makeFolder(dirname(path))
      const aside = temporary(`${path}.${n_fetched++}`)
      try {
        await writing(path, () => pipeline(stream, createWriteStream(aside)))
        await writing(path, () => rename(aside, path))
      } finally {
        await rm(aside, { force: true })
      }
    },
    remove: (name) => changing(name, () => client.removeObject(bucket, base + name)),
  }
}
