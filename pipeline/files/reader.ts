import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import { type FileContent, fileFinding } from '../../parsers/files/content.ts'
import { FILE_LIMITS } from '../../parsers/files/limits.ts'
import { isFile, magicName } from '../../parsers/files/magic.ts'
import type { FileAnswer, FileQuestion } from './message.ts'
import { findOcrExtra, OCR_VARIABLE } from './ocr/extra.ts'

/** Reads files apart from the run. */
export interface FileReader {
  /** What a file says, whatever becomes of reading it; null for pages and texts. */
  read(bytes: Uint8Array): Promise<FileContent | null>
  close(): void
}

/** Limits of one file: time in ms, and memory of its reader in MiB, of which files of 32 MiB take less than half. */
export interface ReaderLimits {
  time: number
  memory: number
}

export const READER_LIMITS: ReaderLimits = { time: 120_000, memory: 256 }
/** The same where pictures are recognised, which takes seconds a page. */
export const OCR_LIMITS: ReaderLimits = { time: 600_000, memory: 256 }

const usualLimits = (): ReaderLimits => (findOcrExtra(process.env[OCR_VARIABLE]) ? OCR_LIMITS : READER_LIMITS)

/** Compiled code: a process of its own has no loader for the sources. */
const CHILD = join(packageRoot, 'dist', 'pipeline', 'files', 'child.js')

function startChild({ memory }: ReaderLimits): ChildProcess {
  // Nothing else of the environment is of use to it, and nothing it prints to anybody.
  const folder = process.env[OCR_VARIABLE]
  return fork(CHILD, [], {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: folder === undefined ? {} : { [OCR_VARIABLE]: folder },
  })
}

const exhausted = (name: string, what: string): FileContent => ({
  form: 'other',
  parts: [],
  members: [],
  findings: [
    fileFinding(
      'file_too_large',
      `${name}: found that reading it takes more than ${what}, expected less; split it or save it anew`,
    ),
  ],
})

/** A file beyond the limit is not even handed over: that alone would take three times its size. */
const oversized = (name: string, { length }: Uint8Array): FileContent => ({
  form: 'damaged',
  parts: [],
  members: [],
  findings: [
    fileFinding('file_too_large', `${name}: found ${length} bytes, expected at most ${FILE_LIMITS.bytes}; split it`),
  ],
})

/** Asks a process for one file; null if it ended before it answered. Throws Late after the time. */
function answerOf(child: ChildProcess, bytes: Uint8Array, time: number): Promise<FileAnswer | 'ended' | 'late'> {
  return new Promise((resolve) => {
    const settle = (answer: FileAnswer | 'ended' | 'late') => {
      clearTimeout(timer)
      child.off('message', settle).off('exit', ended).off('error', ended)
      resolve(answer)
    }
    const ended = () => settle('ended')
    const timer = setTimeout(() => settle('late'), time)
    child.on('message', settle).on('exit', ended).on('error', ended)
    child.send({ bytes } satisfies FileQuestion)
  })
}

/**
 * Makes a reader whose process starts with the first file. Files are read one after another; one that takes too much time
 * or memory ends the process, is said to be too large, and the next file gets a new one.
 */
export function fileReader(limits: ReaderLimits = usualLimits()): FileReader {
  let child: ChildProcess | null = null
  let last: Promise<unknown> = Promise.resolve()
  const end = () => {
    child?.kill('SIGKILL')
    child = null
  }
  async function readNext(bytes: Uint8Array, name: string): Promise<FileContent | null> {
    child ??= startChild(limits)
    const answer = await answerOf(child, bytes, limits.time)
    if (typeof answer !== 'string') return answer.content
    end()
    return exhausted(name, answer === 'late' ? `${limits.time / 1000} s` : `${limits.memory} MiB`)
  }
  return {
    read: (bytes) => {
      if (!isFile(bytes)) return Promise.resolve(null)
      const name = magicName(bytes) ?? 'a file'
      if (bytes.length > FILE_LIMITS.bytes) return Promise.resolve(oversized(name, bytes))
      const reading = last.then(() => readNext(bytes, name))
      last = reading.catch(() => {})
      return reading
    },
    close: end,
  }
}
