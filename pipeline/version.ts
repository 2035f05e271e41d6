import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'

/** The version of this package. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version

/** The code that did something, as it is noted beside what it made. */
export const software = (): string => `duibiao/${version()}`
