import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openMemory } from '../../pipeline/database/duckdb.ts'
import { createMacro, createView } from '../../pipeline/database/view.ts'

let db: Database
beforeAll(async () => {
  db = await openMemory('')
  await db.run('CREATE TABLE t (value DOUBLE, "an odd ""name""" INTEGER); INSERT INTO t VALUES (1.5, 2)')
})
afterAll(() => db.close())

const commentsOf = async (view: string) =>
  (
    await db.rows(
      `SELECT column_name, comment FROM duckdb_columns() WHERE table_name = '${view}' ORDER BY column_index`,
    )
  ).rows

it('has a comment, and one on every column: its own, or what the column means in records', async () => {
  await createView(db, {
    name: 'doubled',
    comment: "what's twice as much",
    columns: { twice: "the row's figure, doubled" },
    sql: 'SELECT value, 2 * value AS twice FROM t',
  })
  expect((await db.rows('FROM doubled')).rows).toEqual([{ value: 1.5, twice: 3 }])
  expect(await commentsOf('doubled')).toEqual([
    { column_name: 'value', comment: expect.stringMatching(/\S/) },
    { column_name: 'twice', comment: "the row's figure, doubled" },
  ])
  const { rows } = await db.rows("SELECT comment FROM duckdb_views() WHERE view_name = 'doubled'")
  expect(rows).toEqual([{ comment: "what's twice as much" }])
})

it('takes its own word for a column before that of records, and any name of a column', async () => {
  await createView(db, {
    name: 'own_words',
    comment: 'own words',
    columns: { value: 'here it is something else', 'an odd "name"': 'odd' },
    sql: 'FROM t',
  })
  expect((await commentsOf('own_words')).map(({ comment }) => comment)).toEqual(['here it is something else', 'odd'])
})

it('is refused with its name and column where nobody says what the column means', async () => {
  const view = { name: 'dark', comment: 'dark', sql: 'SELECT value, 1 AS nobody_knows FROM t' }
  await expect(createView(db, view)).rejects.toThrow(TypeError)
  await expect(createView(db, { ...view, name: 'dark2' })).rejects.toThrow(
    'view dark2: found no meaning of column nobody_knows, expected one',
  )
})

it('is refused by the database where its table is missing', async () => {
  await expect(createView(db, { name: 'v', comment: 'v', sql: 'FROM no_such_table' })).rejects.toThrow(/no_such_table/)
  await expect(createMacro(db, { name: 'm', parameters: '', comment: 'm', sql: 'FROM no_such_table' })).rejects.toThrow(
    /no_such_table/,
  )
})

it('with parameters answers for what it is given', async () => {
  await createMacro(db, { name: 'times', parameters: 'n', comment: 'n times', sql: 'SELECT n * value AS v FROM t' })
  expect((await db.rows('FROM times(4)')).rows).toEqual([{ v: 6 }])
  const { rows } = await db.rows("SELECT comment FROM duckdb_functions() WHERE function_name = 'times'")
  expect(rows).toEqual([{ comment: 'n times' }])
})
