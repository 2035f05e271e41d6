import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api'
import { columnsOf } from '../datasets/records/column.ts'
import { tableSql } from '../datasets/records/ddl.ts'
import { type TargetRecord, targetSchema } from '../datasets/records/target.ts'

const MS_PER_DAY = 86_400_000

/** Opens a database with the table of targets, with the threads and the memory that the project allows itself. */
export async function bareTable(spill: string): Promise<DuckDBConnection> {
  const options = { threads: '1', memory_limit: '512MB', temp_directory: spill }
  const connection = await (await DuckDBInstance.create(':memory:', options)).connect()
  await connection.run(tableSql('targets'))
  return connection
}

/** Appends targets by DuckDB's appender and nothing else: no row is looked at, a value goes where its type says. */
export async function bareAppend(connection: DuckDBConnection, rows: Iterable<TargetRecord>): Promise<void> {
  const appender = await connection.createAppender('targets')
  const columns = columnsOf(targetSchema)
  for (const row of rows as Iterable<Record<string, unknown>>) {
    for (const { name, type } of columns) {
      const value = row[name]
      if (value === null) appender.appendNull()
      else if (type === 'VARCHAR') appender.appendVarchar(value as string)
      else if (type === 'INTEGER') appender.appendInteger(value as number)
      else if (type === 'DOUBLE') appender.appendDouble(value as number)
      else if (type === 'BOOLEAN') appender.appendBoolean(value as boolean)
      else appender.appendDate(new DuckDBDateValue(Date.parse(value as string) / MS_PER_DAY))
    }
    appender.endRow()
  }
  appender.closeSync()
}
