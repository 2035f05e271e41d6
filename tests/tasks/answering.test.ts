import { expect, it } from 'vitest'
import { outlineOf, paragraphPassages } from '../../parsers/document/body/outline.ts'
import { type Origins, originAt } from '../../parsers/statements/statement/origin.ts'
import { answeredFor } from '../../parsers/tasks/answering.ts'
import { tasksOf } from '../../parsers/tasks/task.ts'
import { linesOf } from '../../parsers/text/lines.ts'

const UNSAID: Origins = {
  indicator: originAt('clause', ''),
  measure: null,
  comparator: null,
  period: null,
  status: originAt('document', ''),
  unit: null,
  responsible: null,
  also: null,
}

/** Who answers for each number with 家 of a text. */
function answers(...texts: string[]): (string | null)[] {
  const text = texts.join('\n')
  const paragraphs = outlineOf(paragraphPassages([...linesOf(text)]))
  const stated = [...text.matchAll(/\d+家/g)].map(({ 0: number, index }) => {
    const line = text.slice(0, index).split('\n').length
    const paragraph = paragraphs.findIndex(({ passage }) => passage.pieces.some((piece) => piece.line === line))
    return { paragraph, span_end: index + number.length, task: null, responsible: null, origins: UNSAID }
  })
  return answeredFor(stated, tasksOf(paragraphs), paragraphs).map(({ responsible }) => responsible)
}

it.each<[string, string[], (string | null)[]]>([
  ['a note in brackets', ['1.培育企业。达到30家。（责任单位：区科技局）'], ['区科技局']],
  ['who leads before who helps', ['1.培育企业。达到30家。（牵头单位：区科技局；配合单位：区财政局）'], ['区科技局']],
  ['several that answer alike', ['1.培育企业。达到30家。（责任单位：区科技局、各乡镇）'], ['区科技局、各乡镇']],
  [
    'the note behind each goal',
    ['1.培育企业达到30家（区科技局负责），引进机构5家（区商务委负责），其他9家。'],
    ['区科技局', '区商务委', null],
  ],
  [
    'a note on a line of its own',
    ['1.培育企业。', '达到30家。', '引进5家。', '责任单位：区科技局', '2.引进机构。', '达到9家。'],
    ['区科技局', '区科技局', null],
  ],
  [
    'the nearest of two notes',
    ['1.培育企业。', '达到30家。', '责任单位：区科技局', '2.引进机构。', '达到9家。', '责任单位：区商务委'],
    ['区科技局', '区商务委'],
  ],
  ['bare names in brackets', ['1.培育企业，达到30家（区科技局、区财政局）。'], ['区科技局、区财政局']],
  ['no note', ['1.培育企业。达到30家（含分支机构）。'], [null]],
])('takes %s', (_, texts, expected) => {
  expect(answers(...texts)).toEqual(expected)
})
