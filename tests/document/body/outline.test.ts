import { describe, expect, it } from 'vitest'
import { outlineOf, paragraphPassages } from '../../../parsers/document/body/outline.ts'
import { lines } from '../lines.ts'

const paragraphs = (...texts: string[]) => outlineOf(paragraphPassages(lines(...texts)))

describe('paragraphs', () => {
  it('joins lines that were wrapped and keeps apart those that were not', () => {
    const texts = paragraphs(
      '到2025年，全区科技型企业达到1000家，高新技术企业达',
      '到150家。',
      '　　另起一段的文字缩进两格。',
      '目标任务',
      '全区研发投入',
    ).map(({ passage }) => passage.text)
    expect(texts).toEqual([
      '到2025年，全区科技型企业达到1000家，高新技术企业达到150家。',
      '另起一段的文字缩进两格。',
      '目标任务',
      '全区研发投入',
    ])
  })

  it('parts a numbered heading from the text behind a gap', () => {
    const [heading, text] = paragraphs('一、2023年工作总结  2023年，全县建成桥梁2座。')
    expect([heading?.heading, text?.section_path]).toEqual(['2023年工作总结', ['2023年工作总结']])
    expect(paragraphs('一、第二产 业增加值5亿元。')).toHaveLength(1)
    expect(paragraphs('1.桥梁  2座，道路  3条。')).toHaveLength(1)
  })

  it('parts the cells of a row that stands in no table', () => {
    const cells = paragraphs('丙县 | 全年开通公交线路12条。 | | 已签约 ').map(({ passage }) => passage.text)
    expect(cells).toEqual(['丙县', '全年开通公交线路12条。', '| 已签约'])
  })

  it('keeps a long heading apart from a paragraph that stands on one line', () => {
    const heading = '聚焦转型升级，推动先进制造业集群发展壮大'
    const paragraph = `${'全年新增规模以上工业企业15家，'.repeat(6)}工业投资增长8%。`
    expect(paragraphs(heading, paragraph, heading, '完成技术改造项目40个。')).toHaveLength(4)
  })

  it('joins wrapped lines though a caption or an address is wider', () => {
    const wrapped = Array.from({ length: 6 }, () => [
      '到2025年，全区科技型企业达到1000家，高新技术企业达',
      '到150家。',
    ]).flat()
    expect(paragraphs(...wrapped, `https://www.example.gov.cn/${'a'.repeat(60)}`)).toHaveLength(7)
  })

  it('parts them at blank lines', () => {
    expect(paragraphs('加快构建以企业为主体的技术创新体系和成果转化体系', '', '第二段')).toHaveLength(2)
  })
})

describe('the outline', () => {
  it('hangs each paragraph under the headings above it', () => {
    const outline = paragraphs(
      '一、总体要求',
      '正文一。',
      '二、重点任务',
      '（一）培育主体。',
      '1.建立培育库。',
      '（1）建档',
      '（二）搭建平台。',
      '三、保障措施',
    )
    expect(outline.map(({ heading, section_path }) => [heading, section_path])).toEqual([
      ['总体要求', []],
      [null, ['总体要求']],
      ['重点任务', []],
      ['培育主体', ['重点任务']],
      ['建立培育库', ['重点任务', '培育主体']],
      ['建档', ['重点任务', '培育主体', '建立培育库']],
      ['搭建平台', ['重点任务']],
      ['保障措施', []],
    ])
  })

  it.each([
    ['第一章 总则', '总则'],
    ['十二、保障措施', '保障措施'],
    ['(三)优化环境', '优化环境'],
    ['3．完善机制', '完善机制'],
    ['2L推动成果转化', '推动成果转化'],
    ['3.5亿元投资', null],
    ['2024年工作', null],
  ])('reads the heading of %s', (text, heading) => {
    expect(paragraphs(text)[0]!.heading).toBe(heading)
  })

  it('takes the first sentence of a numbered paragraph for its heading, and a long one for none', () => {
    const long = `1.${'持续推动科技创新与产业创新深度融合'.repeat(4)}`
    expect(paragraphs('（一）培育主体。建立梯次培育机制。', long).map(({ heading }) => heading)).toEqual([
      '培育主体',
      null,
    ])
  })
})
