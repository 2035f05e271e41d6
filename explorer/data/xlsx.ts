type Value = string | number | boolean | null | undefined

/** Days as spreadsheets write them, so that they sort and filter as days. */
const DAY = /^\d{4}-\d\d-\d\d$/

const cellOf = (value: Value) => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' && DAY.test(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  }
  return { value, type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String }
}

/**
 * Rows as an Excel file: numbers are numbers, days are days, and text is text, whatever sign it begins with. What writes it is
 * loaded when it is first asked for.
 */
export async function xlsxFile<T extends object>(
  rows: readonly T[],
  names: readonly (keyof T & string)[],
): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  const header = names.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) => names.map((name) => cellOf(row[name] as Value)))
  return write([header, ...body] as never, { stickyRowsCount: 1 }).toBlob()
}
