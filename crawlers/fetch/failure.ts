import type { CaptureStatus } from '../../datasets/records/vocabulary.ts'

interface FailureOptions {
  passing?: boolean
  unconnected?: boolean
  unresolved?: boolean
  ofHost?: boolean
  cause?: unknown
}

/** Why a request gave no answer to look at. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly status: Extract<CaptureStatus, 'unavailable' | 'refused' | 'blocked' | 'disallowed'>
  /** True if asking again may help. */
  readonly passing: boolean
  /** True if no connection came about, so that the other scheme may do. */
  readonly unconnected: boolean
  /** True if the name of the host stands for no address, under any scheme. */
  readonly unresolved: boolean
  /** True if it holds for everything on the host. */
  readonly ofHost: boolean

  constructor(
    status: FetchFailure['status'],
    message: string,
    { passing = false, unconnected = false, unresolved = false, ofHost = false, cause }: FailureOptions = {},
  ) {
    super(message, { cause })
    this.status = status
    this.passing = passing
    this.unconnected = unconnected
    this.unresolved = unresolved
    this.ofHost = ofHost
  }
}

const CONNECTING =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|EPROTO|ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

const RESOLVING = /^(?:ENOTFOUND|EAI_AGAIN)$/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What undici or the system throws, as a failure: nothing that happens on a line is final. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error
  if (error instanceof Error && error.cause instanceof FetchFailure) return error.cause
  const code = codeOf(error) || codeOf((error as Error | null)?.cause)
  const said = error instanceof Error ? error.message : String(error)
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  const message = timedOut ? 'found no whole answer in time' : code && !said.includes(code) ? `${said} (${code})` : said
  const kind = { unconnected: CONNECTING.test(code), unresolved: RESOLVING.test(code) }
  return new FetchFailure('unavailable', message, { passing: true, ...kind, cause: error })
}
