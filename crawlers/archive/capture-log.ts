import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** One capture, as it happened. The log is the archive's index and is only ever added to. */
export const captureSchema = z.strictObject({
  run_id: z.string(),
  verb: z.string(),
  started_at: z.iso.datetime(),
  captured_at: z.iso.datetime(),
  url: z.string().nullable(),
  /** Path or name the document was given under. */
  name: z.string(),
  /** `captured`, or why not. */
  status: z.string(),
  bytes: z.int().nullable(),
  raw_sha256: z.string().nullable(),
})
export type Capture = z.infer<typeof captureSchema>

const pathOf = (root: string): string => join(root, 'captures.jsonl')

/** Adds captures to the log of the archive at `root`, on disk before it returns. A torn last line is closed first. */
export async function appendCaptures(root: string, captures: readonly Capture[]): Promise<void> {
  if (captures.length === 0) return
  await mkdir(root, { recursive: true })
  const torn = await readFile(pathOf(root), 'utf8').then(
    (log) => log !== '' && !log.endsWith('\n'),
    () => false,
  )
  const file = await open(pathOf(root), 'a')
  try {
    await file.write((torn ? '\n' : '') + captures.map((capture) => `${JSON.stringify(capture)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

export interface CaptureLog {
  captures: Capture[]
  /** Numbers (1-based) of lines that are no capture: a write that a kill tore. Their bytes may be in the store. */
  torn: number[]
}

function captureIn(line: string): Capture | null {
  try {
    const read = captureSchema.safeParse(JSON.parse(line))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** All captures in the order they happened; an archive without a log is empty. */
export async function readCaptures(root: string): Promise<CaptureLog> {
  const log = await readFile(pathOf(root), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const captures: Capture[] = []
  const torn: number[] = []
  for (const [i, line] of log.split('\n').entries()) {
    if (line === '') continue
    const capture = captureIn(line)
    if (capture) captures.push(capture)
    else torn.push(i + 1)
  }
  return { captures, torn }
}
