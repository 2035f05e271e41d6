import { z } from 'zod'

/** What a value says of its indicator: the stock, what is added, how fast it grows, or its part in a whole. */
export const measure = z.enum(['level', 'increment', 'growth', 'share'])
/** Whether a value is promised, already reached, the base of a comparison, or a promise of service. */
export const status = z.enum(['target', 'achieved', 'baseline', 'commitment'])
/** How strongly the text binds itself: 确保, 力争, or neither. */
export const bindingness = z.enum(['ensure', 'strive', 'plain'])
export const comparator = z.enum(['>=', '>', '=', '~', '<', '<=', 'range'])
/** Annual, quarterly, monthly, or any other span. */
export const frequency = z.enum(['A', 'Q', 'M', 'X'])
/** How far arithmetic and shape vouch for a rebuilt table; docs/proof.md says what each state promises. */
export const proof = z.enum(['proven', 'consistent', 'unproven', 'contradicted'])
/** How a table was read: HTML cells, one cell per line, or one row per line. */
export const tableMethod = z.enum(['grid', 'flattened', 'delimited'])
export const sourceKind = z.enum(['table', 'prose'])
export const sourceTier = z.enum(['official', 'third_party'])
export const severity = z.enum(['info', 'warning', 'error'])
/** What kind of body answers for a target. */
export const bodyKind = z.enum(['district', 'township', 'zone', 'bureau', 'other'])
export const changeKind = z.enum(['ADD', 'MOD', 'DEL'])
/** What a capture is of. `part` is another page of a document, or what a frame in it shows; `asset` is what a page loads while a browser shows it; `round` closes a crawl of a portal. */
export const captureKind = z.enum(['document', 'part', 'list', 'attachment', 'robots', 'asset', 'round'])
/**
 * What came of asking. `captured` and `unchanged` are content; the rest say why there is none: `redirected` leads on,
 * `gone` is 404 or 410, `blocked` a wall or challenge, `unavailable` an error, timeout or empty page, `disallowed`
 * forbidden by robots.txt, `refused` no document or against a limit, `suspect` a worse text than the one before. `finished` closes a round.
 */
export const captureStatus = z.enum([
  'captured',
  'unchanged',
  'redirected',
  'gone',
  'blocked',
  'unavailable',
  'disallowed',
  'refused',
  'suspect',
  'finished',
])
/** How a crawl of a portal ended: `finished`, `unfinished` where pages are left to the next run, `interrupted` by a kill. */
export const runOutcome = z.enum(['finished', 'unfinished', 'interrupted'])

export type Measure = z.infer<typeof measure>
export type Status = z.infer<typeof status>
export type Bindingness = z.infer<typeof bindingness>
export type Comparator = z.infer<typeof comparator>
export type Frequency = z.infer<typeof frequency>
export type Proof = z.infer<typeof proof>
export type TableMethod = z.infer<typeof tableMethod>
export type Severity = z.infer<typeof severity>
export type BodyKind = z.infer<typeof bodyKind>
export type CaptureKind = z.infer<typeof captureKind>
export type CaptureStatus = z.infer<typeof captureStatus>
