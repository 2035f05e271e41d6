type Value = string | number | boolean | null | undefined

/** Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV Injection"); a sign alone is none. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]./su

function field(value: Value, separator: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  if (separator === '\t') return safe.replace(/[\t\r\n]+/g, ' ')
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function text<T extends object>(rows: readonly T[], names: readonly (keyof T & string)[], separator: string): string {
  const lines = [names.join(separator)]
  for (const row of rows) lines.push(names.map((name) => field(row[name] as Value, separator)).join(separator))
  return lines.map((line) => `${line}\r\n`).join('')
}

/** Rows as CSV (RFC 4180) with a byte order mark, which Excel needs to take it for UTF-8. */
export const spreadsheetText = <T extends object>(rows: readonly T[], names: readonly (keyof T & string)[]): string =>
  `\uFEFF${text(rows, names, ',')}`

/** Rows as lines of fields parted by tabs: what spreadsheets take from the clipboard. */
export const clipboardText = <T extends object>(rows: readonly T[], names: readonly (keyof T & string)[]): string =>
  text(rows, names, '\t')
