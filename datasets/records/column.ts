import type { z } from 'zod'

export type SqlType = 'VARCHAR' | 'VARCHAR[]' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP'

export interface Column {
  name: string
  type: SqlType
  nullable: boolean
  description: string
  /** Allowed values of an enumerated column, or of the entries of a list. */
  values: readonly string[] | null
}

type Definition = {
  type: string
  format?: string
  innerType?: z.ZodType
  element?: z.ZodType
  entries?: Record<string, string>
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** z.int() is missing: it is 53 bits wide, and DuckDB's appender takes such a number modulo 2^32 without a word. */
const NUMBERS: Record<string, SqlType> = { int32: 'INTEGER', float64: 'DOUBLE' }

function sqlType({ type, format }: Definition): SqlType | undefined {
  if (type === 'string') return format === 'date' ? 'DATE' : format === 'datetime' ? 'TIMESTAMP' : 'VARCHAR'
  if (type === 'number') return NUMBERS[format ?? 'float64']
  if (type === 'boolean') return 'BOOLEAN'
  if (type === 'array') return 'VARCHAR[]'
  if (type === 'enum') return 'VARCHAR'
  return undefined
}

function columnOf(name: string, field: z.ZodType): Column {
  const outer = definitionOf(field)
  const nullable = outer.type === 'nullable'
  const inner = nullable ? definitionOf(outer.innerType as z.ZodType) : outer
  const type = sqlType(inner)
  const { description } = field
  if (!type)
    throw new TypeError(
      `column ${name}: found zod type "${inner.format ?? inner.type}", expected one with an SQL counterpart`,
    )
  if (!description) throw new TypeError(`column ${name}: found no description, expected one on every column`)
  const { entries } = inner.element ? definitionOf(inner.element) : inner
  return { name, type, nullable, description, values: entries ? Object.values(entries) : null }
}

/** The columns of a record schema, in order. Throws TypeError if a field has no description or no SQL type. */
export const columnsOf = (schema: z.ZodObject): Column[] =>
  Object.entries(schema.shape).map(([name, field]) => columnOf(name, field as z.ZodType))
