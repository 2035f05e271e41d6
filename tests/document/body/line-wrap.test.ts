import { describe, expect, it } from 'vitest'
import { isBareHeading } from '../../../parsers/document/body/bare-heading.ts'
import { endsSentence, wrapReader } from '../../../parsers/document/body/line-wrap.ts'
import { lines } from '../lines.ts'

describe('line-wrap', () => {
  it.each([
    ['新建公厕12座。', true],
    ['各镇人民政府：', true],
    ['（征求意见稿）', true],
    ['新建公厕', false],
    ['新建公厕，', false],
  ])('%s ends as sentences do: %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected)
  })

  it('tells lines that stop at the margin in mid sentence', () => {
    const wrapped = Array.from(
      { length: 12 },
      (_, i) => `${'各镇要抓紧推进公厕建设'.repeat(3)}并按期完成第${i % 9}批任务和`,
    )
    const isWrapped = wrapReader(lines('石桥县公厕建设方案', ...wrapped, '确保质量。'))
    expect([isWrapped(0), isWrapped(3), isWrapped(13)]).toEqual([false, true, false])
  })

  it('finds none among paragraphs of a line each', () => {
    const isWrapped = wrapReader(
      lines(
        '公厕建设',
        `${'各镇要抓紧推进公厕建设，'.repeat(6)}确保质量。`,
        '泵站改造',
        `${'各镇要抓紧，'.repeat(9)}确保安全。`,
      ),
    )
    expect([0, 1, 2, 3].map(isWrapped)).toEqual([false, false, false, false])
  })
})

describe('bare-heading', () => {
  const paragraph = '各镇要抓紧推进公厕建设，按照时间节点完成任务，确保质量和安全；县住建局加强督查。'

  it.each([
    ['推进公厕建设', '上年任务已经完成。', paragraph, true],
    ['2031年公厕建设', undefined, paragraph, true],
    // A figure, a sentence, a body, the title of an attachment, a line below which nothing long stands.
    ['新建公厕12座', '上年任务已经完成。', paragraph, false],
    ['推进公厕建设，', '上年任务已经完成。', paragraph, false],
    ['石桥县住房和城乡建设局', '上年任务已经完成。', paragraph, false],
    ['公厕建设方案', '上年任务已经完成。', paragraph, false],
    ['推进公厕建设', '上年任务已经完成。', '确保质量。', false],
    ['推进公厕建设', '上年任务', paragraph, false],
    ['推进公厕建设', '上年任务已经完成。', undefined, false],
  ])('%s after %s heads what follows: %4$s', (text, above, below, expected) => {
    expect(isBareHeading(text, above, below)).toBe(expected)
  })
})
