import { describe, expect, it } from 'vitest'
import { withOrdinaryCharacters } from '../../parsers/visible/characters.ts'

describe('how a character is read', () => {
  it.each([
    ['責(zé)任單位', '責任單位'],
    ['目（mù）标', '目标'],
    ['完成(wán chéng)时限', '完成时限'],
    ['完成（wánchéng）时限', '完成时限'],
    ['目标(mù biāo zhí shì duō shǎo)', '目标(mù biāo zhí shì duō shǎo)'],
    ['绿（lǜ）化', '绿化'],
    ['新建（3个）', '新建（3个）'],
    ['产值（a类）', '产值（a类）'],
    ['5G(lte)基站', '5G(lte)基站'],
    ['PM(zé)', 'PM(zé)'],
    ['面积（ā面）', '面积（ā面）'],
  ])('%s reads %s', (printed, read) => {
    expect(withOrdinaryCharacters(printed)).toBe(read)
  })
})
