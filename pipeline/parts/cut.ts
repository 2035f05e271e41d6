import { createHash } from 'node:crypto'
import { cuttingKey, type DocumentTask } from './document-task.ts'

/** How large batches are: documents never fewer, and never more; in between about one in `mean` ends one. */
interface Size {
  least: number
  most: number
  mean: number
}

const WHOLE: Size = { least: 32, most: 512, mean: 96 }
/** For what has not come to the end of a batch: what comes in day by day, and is read again with all of its batch. */
const BEGUN: Size = { least: 4, most: 32, mean: 4 }

const endsPart = (task: DocumentTask, mean: number): boolean =>
  createHash('sha256').update(cuttingKey(task)).digest().readUInt32BE(0) % mean === 0

/** Batches that have come to their end, and what is left after the last of them. */
function batchesOf(tasks: readonly DocumentTask[], { least, most, mean }: Size) {
  const batches: DocumentTask[][] = []
  let rest: DocumentTask[] = []
  for (const task of tasks) {
    rest.push(task)
    if (rest.length < most && (rest.length < least || !endsPart(task, mean))) continue
    batches.push(rest)
    rest = []
  }
  return { batches, rest }
}

/**
 * Cuts documents into the batches that parts are made of. What ends a batch is told by the documents in it, not by how
 * many came before: where documents come in, or go, the batches around them stay as they were. What is left at the end, where
 * new documents come in, is cut smaller, until it has come to the end of a batch as well.
 */
export function cut(tasks: readonly DocumentTask[]): DocumentTask[][] {
  const { batches, rest: begun } = batchesOf(tasks, WHOLE)
  const { batches: small, rest } = batchesOf(begun, BEGUN)
  return [...batches, ...small, ...(rest.length > 0 ? [rest] : [])]
}
