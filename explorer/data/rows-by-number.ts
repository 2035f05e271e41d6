import type { ParquetPart } from './parquet.ts'

type ReadRows = <T>(file: string, part: ParquetPart) => Promise<T[]>

/** Reads rows of files by their numbers; a group of `size` rows is read once. A group that could not be read is tried again. */
export function rowsByNumber(read: ReadRows, size: number) {
  const groups = new Map<string, Promise<unknown[]>>()
  const groupOf = <T>(file: string, group: number): Promise<T[]> => {
    const key = `${group} ${file}`
    const known = groups.get(key)
    if (known) return known as Promise<T[]>
    const rows = read<T>(file, { rowStart: group * size, rowEnd: (group + 1) * size })
    groups.set(key, rows)
    rows.catch(() => groups.delete(key))
    return rows
  }
  return async <T>(file: string, rowStart: number, rowEnd: number): Promise<T[]> => {
    if (rowEnd <= rowStart) return []
    const first = Math.floor(rowStart / size)
    const n_groups = Math.floor((rowEnd - 1) / size) - first + 1
    const rows = await Promise.all(Array.from({ length: n_groups }, (_, at) => groupOf<T>(file, first + at)))
    const read = rows.length === 1 ? rows[0]! : rows.flat()
    return read.slice(rowStart - first * size, rowEnd - first * size)
  }
}
