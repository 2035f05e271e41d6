import { createHash } from 'node:crypto'
import { cuttingKey, type DocumentTask } from './document-task.ts'

/** Documents in a part: never fewer, and never more; in between about one in `MEAN` ends it. */
const LEAST = 32
const MOST = 512
const MEAN = 96

const endsPart = (task: DocumentTask): boolean =>
  createHash('sha256').update(cuttingKey(task)).digest().readUInt32BE(0) % MEAN === 0

/**
 * Cuts documents into the batches that parts are made of. What ends a batch is told by the documents in it, not by how
 * many came before: where documents come in, or go, the batches around them stay as they were.
 */
export function cut(tasks: readonly DocumentTask[]): DocumentTask[][] {
  const batches: DocumentTask[][] = []
  let batch: DocumentTask[] = []
  for (const task of tasks) {
    batch.push(task)
    const isFull = batch.length >= MOST || (batch.length >= LEAST && endsPart(task))
    if (!isFull) continue
    batches.push(batch)
    batch = []
  }
  return batch.length > 0 ? [...batches, batch] : batches
}
