import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateIn, isGluedDate } from '../../../parsers/document/particulars/date.ts'

it.each([
  ['2024年3月20日', '2024-03-20'],
  ['2024年03月20日', '2024-03-20'],
  ['2024 年 3 月 20 日', '2024-03-20'],
  ['２０２４年３月２０日', '2024-03-20'],
  ['2024-03-20 17:30', '2024-03-20'],
  ['2024/3/20', '2024-03-20'],
  ['2024.3.20', '2024-03-20'],
  ['成文日期：2023年12月1日', '2023-12-01'],
  ['二〇二四年三月二十日', '2024-03-20'],
  ['二○二三年十二月三十一日', '2023-12-31'],
  ['二零二一年一月八日', '2021-01-08'],
  ['二O二四年三月二十日', '2024-03-20'],
  ['二〇二四年3月20日', '2024-03-20'],
  ['2024年2月29日', '2024-02-29'],
  ['2023年2月29日', null],
  ['2024年13月1日', null],
  ['2024年4月31日', null],
  ['2024年3月', null],
  ['2024320', null],
  ['1024年3月20日', null],
  ['无日期', null],
])('reads %s as %s', (text, day) => {
  expect(dateIn(text)).toBe(day)
})

it('reads back every day that it is given in words', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const printed = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
      expect(dateIn(printed)).toBe(date.toISOString().slice(0, 10))
    }),
  )
})

it.each([
  ['2024320', true],
  ['20231127', true],
  ['  2024320 ', true],
  ['20241301', false],
  ['2024', false],
  ['20240', false],
  ['2024320号', false],
  ['1899120', false],
])('tells whether %j is a date without its separators', (text, glued) => {
  expect(isGluedDate(text)).toBe(glued)
})
