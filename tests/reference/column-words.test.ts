import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { headerRoles } from '../../parsers/values/header-role.ts'

const { column_words: rows } = readReference()
const roleOf = headerRoles(rows)
const names = rows.filter(({ role }) => role === 'name')

describe('column words', () => {
  it.each(rows.filter(({ role }) => role !== 'name'))('$word makes $example a column of $role', (row) => {
    expect(row.example).toContain(row.word)
    expect(roleOf(row.example)?.role).toBe(row.role)
    // Without the row its example is something else, or is so by another word.
    const others = headerRoles(rows.filter((other) => other !== row))(row.example)
    expect(others === null || others.role !== row.role || others.word !== row.word).toBe(true)
  })

  it.each(names)('$word is a name, and $example says nothing of its column', (row) => {
    expect(roleOf(row.example)).toBeNull()
    expect(headerRoles(rows.filter((other) => other !== row))(row.example)).not.toBeNull()
  })

  it('has no word twice within a role, and none in full-width brackets alone', () => {
    const seen = rows.map(({ word, match }) => `${word} ${match}`)
    expect(seen.filter((key, at) => seen.indexOf(key) !== at)).toEqual([])
  })

  it('prints every word without blanks, which headers lose', () => {
    expect(rows.filter(({ word }) => /\s/.test(word)).map(({ word }) => word)).toEqual([])
  })
})
