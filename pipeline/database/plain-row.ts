import type { z } from 'zod'
import { type Column, columnsOf, type SqlType } from '../../datasets/records/column.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const INT32 = 2 ** 31

/** Leap days are rare enough to be asked of the schema. */
const DAY = String.raw`\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)`
const PLAIN_DAY = new RegExp(`^${DAY}$`)
const PLAIN_TIME = new RegExp(String.raw`^${DAY}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$`)

/** What is beyond doubt a value of a column of that type. */
const PLAIN: Record<SqlType, Check> = {
  VARCHAR: isText,
  'VARCHAR[]': (value) => Array.isArray(value) && value.every(isText),
  INTEGER: (value) => Number.isInteger(value) && (value as number) >= -INT32 && (value as number) < INT32,
  DOUBLE: (value) => Number.isFinite(value),
  BOOLEAN: (value) => typeof value === 'boolean',
  DATE: (value) => isText(value) && PLAIN_DAY.test(value as string),
  TIMESTAMP: (value) => isText(value) && PLAIN_TIME.test(value as string),
}

function isOneOfCheck(type: SqlType, allowed: ReadonlySet<unknown>): Check {
  if (type !== 'VARCHAR[]') return (value) => allowed.has(value)
  return (value) => Array.isArray(value) && value.every((one) => allowed.has(one))
}

function checkOf({ type, nullable, values }: Column): Check {
  const isOneOf = values && new Set<unknown>(values)
  const isValue = isOneOf ? isOneOfCheck(type, isOneOf) : PLAIN[type]
  return nullable ? (value) => value === null || isValue(value) : isValue
}

/**
 * A quick look that tells most rows that keep to their schema, by the columns derived from it: what it lets pass the
 * schema would let pass as well; what it does not is to be asked of the schema, which takes several times as long.
 * Schemas of records have no further checks on a field than those of its type, which a test holds.
 */
export function plainRow(schema: z.ZodObject): (row: Record<string, unknown>) => boolean {
  const checks = columnsOf(schema).map((column) => ({ name: column.name, isPlain: checkOf(column) }))
  return (row) => {
    if (Object.keys(row).length !== checks.length) return false
    for (const { name, isPlain } of checks) if (!isPlain(row[name])) return false
    return true
  }
}
