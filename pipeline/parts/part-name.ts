import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import { codeHash } from '../folder/built.ts'
import { type DocumentTask, type PartKind, taskHash } from './document-task.ts'

/** What a part is made of, with the name that it is kept under. */
export interface PartOrder {
  name: string
  kind: PartKind
  tasks: DocumentTask[]
}

/**
 * Tables that parts do not depend on as a whole: corrections are named with the documents that they are about, how large
 * places are is asked when rows are shown.
 */
export const NOT_IN_PARTS = ['corrections.csv', 'area_figures.csv'] as const

/** A hash of the code, of the libraries it is pinned to, and of the reference tables but for corrections. */
export function makersHash(dataDir: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  return createHash('sha256').update(codeHash(dataDir, NOT_IN_PARTS)).update(JSON.stringify(dependencies)).digest('hex')
}

const LENGTH = 32

/** Names a batch after all that its rows depend on: equal names hold equal rows, wherever and whenever they are made. */
export function orderOf(kind: PartKind, tasks: DocumentTask[], makers: string): PartOrder {
  const hash = createHash('sha256').update(`${kind} ${makers}`)
  for (const task of tasks) hash.update(taskHash(task))
  return { name: hash.digest('hex').slice(0, LENGTH), kind, tasks }
}
