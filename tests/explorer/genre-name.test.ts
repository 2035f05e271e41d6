import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { genreName } from '../../explorer/language/genre-name.ts'
import { speechOf } from '../../explorer/language/speech.ts'

const { genres } = readReference()

it.each([...new Set(genres.map(({ genre }) => genre))])('the genre %s has a Chinese and an English name', (genre) => {
  expect(genreName(genre, speechOf('zh'))).toMatch(/^[\p{Script=Han}、]+$/u)
  expect(genreName(genre, speechOf('en'))).toMatch(/^[a-z ]+$/)
})

it('leaves a genre that it does not know as it is', () => {
  expect(genreName('白皮书', speechOf('zh'))).toBe('白皮书')
})
