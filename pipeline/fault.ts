/** What a run ends with when it cannot go on. The command line prints the message and exits with the code. */
export class Fault extends Error {
  readonly exitCode: number

  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.exitCode = exitCode
  }
}

/** The command was called wrongly: unknown name, bad option, SQL that does not parse. Exit code 2. */
export class UsageFault extends Fault {
  constructor(message: string, options?: ErrorOptions) {
    super(2, message, options)
  }
}

/** Something to be read is missing or damaged, or some portals failed. Exit code 3. */
export class InputFault extends Fault {
  constructor(message: string, options?: ErrorOptions) {
    super(3, message, options)
  }
}

/** The release does not agree with what it claims to be; the last good one stays. Exit code 4. */
export class GateRefused extends Fault {
  constructor(message: string, options?: ErrorOptions) {
    super(4, message, options)
  }
}

/** Another run works in the same data directory. Exit code 5. */
export class LockedFault extends Fault {
  constructor(message: string, options?: ErrorOptions) {
    super(5, message, options)
  }
}

/** A result cannot be written. Exit code 6. */
export class OutputFault extends Fault {
  constructor(message: string, options?: ErrorOptions) {
    super(6, message, options)
  }
}

/** What the operating system says, in words, and what to do about it. */
const WRITE_ERRORS: Record<string, string> = {
  EACCES: 'permission is denied; choose another directory with --data or change its owner or mode',
  EPERM: 'the operation is not permitted; choose another directory with --data or change its owner or mode',
  ENOENT: 'the file system has no room for a folder there; choose another directory with --data',
  EROFS: 'the file system is read-only; choose another directory with --data',
  ENOSPC: 'the disk is full; free some space or choose another directory with --data',
  ENOTDIR: 'a part of the path is a file where a directory was expected; correct the path',
  EISDIR: 'a directory stands where a file was expected; move it away or choose another path',
  EEXIST: 'a file stands where a directory was expected; move it away or choose another path',
}

/** The errno code of a system error (`ENOSPC`), null for anything else. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/**
 * Turns a failure to write `path` into an OutputFault that names the path, the reason and the way out, with the
 * original as its cause. A Fault comes back as it is: it already says so.
 */
export function asOutputFault(path: string, error: unknown): Fault {
  if (error instanceof Fault) return error
  const code = errnoOf(error)
  const known = code === null ? undefined : WRITE_ERRORS[code]
  const said = error instanceof Error ? error.message : String(error)
  return new OutputFault(`cannot write ${path}: ${known ? `${known} (${code})` : said}`, { cause: error })
}

/** DuckDB has no errno; its messages begin with the kind of error. */
const isWriteError = (error: unknown): boolean =>
  errnoOf(error) !== null || (error instanceof Error && error.message.startsWith('IO Error'))

/** Does `work`, which writes to `path`. A system error comes out as an OutputFault, any other as it is. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isWriteError(error) ? asOutputFault(path, error) : error
  }
}
