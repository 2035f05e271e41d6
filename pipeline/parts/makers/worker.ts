import { type PartMaker, partMaker } from './part-maker.ts'
import type { WorkerAnswer, WorkerQuestion } from './worker-message.ts'

// Makes one part after another, apart from the run: a document that exhausts memory takes this process alone.
let maker: Promise<PartMaker> | null = null

const faultOf = (error: unknown): WorkerAnswer['fault'] =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }

process.on('message', async ({ dataDir, order }: WorkerQuestion) => {
  maker ??= partMaker(dataDir)
  const answer: WorkerAnswer = await maker
    .then((made) => made.make(order))
    .then(
      () => ({ fault: null }),
      (error) => ({ fault: faultOf(error) }),
    )
  process.send?.(answer)
})
// Without anybody to work for there is nothing to be done.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
