import { expect, it } from 'vitest'
import { documentNumber, numbersIn } from '../../../parsers/document/particulars/number.ts'

it.each([
  ['梁科局函〔2024〕4号', '梁科局函〔2024〕4号'],
  ['渝府办发〔２０２３〕１２号', '渝府办发〔2023〕12号'],
  ['渝府办发﹝2023﹞12号', '渝府办发〔2023〕12号'],
  ['潼府发【2016】3号', '潼府发〔2016〕3号'],
  ['綦科发[2022]18号', '綦科发〔2022〕18号'],
  ['巴南府办（2021）105号', '巴南府办〔2021〕105号'],
  ['巴南府办(2021)105号', '巴南府办〔2021〕105号'],
  ['渝科局发〔2023〕第7号', '渝科局发〔2023〕7号'],
  ['渝科局发〔2023〕07号', '渝科局发〔2023〕7号'],
  ['梁科局函 〔 2024 〕 4 号', '梁科局函〔2024〕4号'],
  ['渝府发〔2023〕1号\u200b', '渝府发〔2023〕1号'],
  ['梁科局函〔20244', null],
  ['〔2024〕4号', null],
  ['根据渝府发〔2023〕1号文件', null],
  ['第4号', null],
  ['', null],
])('reads %j as %s', (text, number) => {
  expect(documentNumber(text)).toBe(number)
})

it('finds numbers in order, without the words that lead to them', () => {
  const text =
    '根据《规划》（渝府发〔2021〕9号）和渝科局发﹝2022﹞15号，按照渝府发〔2021〕9号、开州府办〔2023〕2号执行。'
  const numbers = ['渝府发〔2021〕9号', '渝科局发〔2022〕15号', '渝府发〔2021〕9号', '开州府办〔2023〕2号']
  expect(numbersIn(text).map(({ number }) => number)).toEqual(numbers)
})
