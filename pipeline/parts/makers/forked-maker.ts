import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { packageRoot } from '../../../datasets/root.ts'
import { type Fault, GateRefused, InputFault, OutputFault } from '../../fault.ts'
import type { Tell } from '../../outcome.ts'
import { emptyPart } from '../part.ts'
import type { PartOrder } from '../part-name.ts'
import { partWriter } from '../part-writer.ts'
import { shelfOf } from '../shelf.ts'
import type { WorkerAnswer, WorkerQuestion } from './worker-message.ts'

/** Makes parts in a process of its own. */
export interface ForkedMaker {
  /** Makes a part; returns the names that it came to lie under. Throws what making it throws. */
  make(order: PartOrder): Promise<string[]>
  /** Ends the process. */
  close(): Promise<void>
}

/** Compiled code: a process of its own has no loader for the sources. */
const CHILD = join(packageRoot, 'dist', 'pipeline', 'parts', 'makers', 'worker.js')

/** MiB for JavaScript in one process; a part takes a tenth. */
const MEMORY = 1024

/** A part is tried so often before it is cut in halves. */
const TRIES = 2

const FAULTS: Readonly<Record<string, new (message: string) => Fault>> = { InputFault, OutputFault, GateRefused }

function thrownOf({ name, message }: NonNullable<WorkerAnswer['fault']>): Error {
  const Kind = FAULTS[name]
  return Kind ? new Kind(message) : new Error(message)
}

const startChild = (path: string): ChildProcess =>
  fork(path, [], {
    execArgv: [`--max-old-space-size=${MEMORY}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // What a library of a worker might look for in the environment would make its rows depend on it.
    env: {},
  })

/** Asks a process; null if it ended before it answered. */
function answerOf(child: ChildProcess, question: WorkerQuestion): Promise<WorkerAnswer | null> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer | null) => {
      child.off('message', settle).off('exit', end).off('error', end)
      resolve(answer)
    }
    const end = () => settle(null)
    child.on('message', settle).on('exit', end).on('error', end)
    if (child.connected) child.send(question, (error) => error && end())
    else end()
  })
}

/** Ends a process, and waits until it is gone. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** In the place of a document that ended the process that read it. */
async function placeholder(dataDir: string, { name, tasks }: PartOrder): Promise<void> {
  const reason = `found that reading it ended the process ${TRIES} times, expected rows; please report it with the file`
  const unparsed = tasks.flatMap(({ groups }) => groups.map(({ key, name: file }) => ({ key, name: file, reason })))
  const writer = await partWriter(join(shelfOf(dataDir), `spill.${process.pid}.tmp`))
  try {
    await writer.write({ ...emptyPart(), unparsed, is_lasting: false }, join(shelfOf(dataDir), name))
  } finally {
    writer.close()
  }
}

const halves = ({ name, kind, tasks }: PartOrder): PartOrder[] => {
  const middle = Math.ceil(tasks.length / 2)
  return [tasks.slice(0, middle), tasks.slice(middle)].map((half, i) => ({ name: `${name}-${i}`, kind, tasks: half }))
}

/**
 * Makes a maker whose process starts with the first part and stays. Where it ends, the part is made once more by a new one;
 * where that ends as well, the part is cut in halves until the document is found that is to blame, and that one is told.
 */
export function forkedMaker(dataDir: string, tell: Tell, path = CHILD): ForkedMaker {
  let child: ChildProcess | null = null
  async function tried(order: PartOrder): Promise<boolean> {
    child ??= startChild(path)
    const answer = await answerOf(child, { dataDir, order })
    if (answer?.fault) throw thrownOf(answer.fault)
    if (answer) return true
    await ended(child)
    child = null
    const message = `a process that made ${order.tasks.length} documents into rows ended; they are made once more`
    tell({ level: 'warn', message, documents: order.tasks.length })
    return false
  }
  async function make(order: PartOrder): Promise<string[]> {
    for (let n = 0; n < TRIES; n++) if (await tried(order)) return [order.name]
    if (order.tasks.length === 1) {
      await placeholder(dataDir, order)
      return [order.name]
    }
    const names: string[] = []
    for (const half of halves(order)) names.push(...(await make(half)))
    return names
  }
  return { make, close: async () => (child ? ended(child) : undefined) }
}
