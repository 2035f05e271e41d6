const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d+)?Z$/
/** Dates of ARC, which converters leave in WARC: 20240201000000. */
const DIGITS = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/

const valid = (iso: string): string | null => {
  const time = Date.parse(iso)
  // Date.parse turns 31 February into March.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso.slice(0, 10)) ? null : iso
}

/**
 * The time that a WARC-Date of others tells, as ISO text: the form of the standard, the 14 digits of ARC, or any other
 * form with a zone that JavaScript knows. Null for what is no time.
 */
export function foreignDate(written: string): string | null {
  if (ISO.test(written)) return valid(written)
  const [, year, month, day, hour, minute, second] = DIGITS.exec(written) ?? []
  if (second !== undefined) return valid(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})$/.test(written)
  const time = hasZone ? Date.parse(written) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
