import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { headZone } from '../../../parsers/document/head/head-zone.ts'
import { sharedTitle, titleOf } from '../../../parsers/document/head/title.ts'
import { genreOf } from '../../../parsers/document/particulars/genre.ts'
import { lines } from '../lines.ts'

const { genres } = readReference()
const titleIn = (...texts: string[]) => titleOf(headZone(lines(...texts)), genres)

describe('titles', () => {
  it.each([
    [['关于印发科技创新行动方案的通知', '各乡镇人民政府：'], '关于印发科技创新行动方案的通知', [1]],
    [
      ['某某区人民政府办公室', '关于印发科技型企业', '倍增行动计划的通知', '各单位：'],
      '某某区人民政府办公室关于印发科技型企业倍增行动计划的通知',
      [1, 2, 3],
    ],
    [
      ['某某区科学技术局关于印发', '《2024年科技创新工作要点》的通知', '各科室：'],
      '某某区科学技术局关于印发《2024年科技创新工作要点》的通知',
      [1, 2],
    ],
    [['', '某某区科技创新“十四五”规划', '第一章 总则'], '某某区科技创新“十四五”规划', [2]],
    [
      ['某府办〔2024〕9号', '某某区科技型企业培育行动计划（2024—2027年）', '为深入实施…'],
      '某某区科技型企业培育行动计划（2024—2027年）',
      [2],
    ],
    [
      ['2026 年松岭县事业单位（国有企业）', '招聘工作人员公告', '各位考生：'],
      '2026 年松岭县事业单位（国有企业）招聘工作人员公告',
      [1, 2],
    ],
    [
      ['松岭县职业教育提质工程建设', '任 务 书', '承担学校：松岭县职业学校'],
      '松岭县职业教育提质工程建设任务书',
      [1, 2],
    ],
    [['附件3： 松岭县2026年民生项目一览表', '单位：个', '一、教育'], '松岭县2026年民生项目一览表', [1]],
    [['附件2-1 2026年松岭县造林任务汇总表', '单位：亩'], '2026年松岭县造林任务汇总表', [1]],
    [['活动日程', '第2天 | 上午参观松岭县水库与灌区 |', '第3天 | 自由活动 |'], '活动日程', [1]],
    [['关于政协第118号提案的', '复函', '李某委员：'], '关于政协第118号提案的复函', [1, 2]],
    [['科技动态', '我区举办科技活动周。'], '科技动态', [1]],
    // Buttons, links and the path of the page stand above it.
    [
      ['打印', '关闭', '【字体：', '大', '】', '2025年某某县政府工作报告', '县长 某某', '各位代表：'],
      '2025年某某县政府工作报告',
      [6],
    ],
    [['首页', '>', '政府工作报告', '>', '某某县2025年政府工作报告', '正文如下'], '某某县2025年政府工作报告', [5]],
    [['政府工作报告', '——2025年1月8日在某某县第十八届人民代表大会第五次会议上'], '政府工作报告', [1]],
    [['政务公开 | 互动交流 | 登录', '关于县政协第12号提案的复函', '某委员：'], '关于县政协第12号提案的复函', [2]],
    [
      ['区经济信息委', '打造行业高地实施方案（2025—2027年）', '一、总体要求'],
      '区经济信息委打造行业高地实施方案（2025—2027年）',
      [1, 2],
    ],
    // A heading of the text is none, nor is what stands below its first paragraph.
    [['会议动态', '一、制定实施方案', '二、其他'], '会议动态', [1]],
    [
      [
        '会议动态',
        `${'会议听取了全区科技创新工作情况的汇报，并对下一步工作作出安排'.repeat(2)}。`,
        '全区行动计划',
        '附',
      ],
      '会议动态',
      [1],
    ],
  ])('joins %j', (texts, title, numbers) => {
    expect(titleIn(...texts)).toMatchObject({ title, lines: numbers })
  })

  it.each([
    [['到2025年，全区科技型企业达到1000家。', '其他。']],
    [['各乡镇人民政府：', '现印发给你们。']],
    [['只有一行']],
    [['']],
  ])('sees none in %j', (texts) => {
    expect(titleIn(...texts)).toBeNull()
  })

  it('takes the name of the file that a viewer of shared documents announces', () => {
    expect(sharedTitle(lines('《某某区行动计划(2023—2027年).docx》由会员分享，可在线阅读', '1、正文'))).toBe(
      '某某区行动计划(2023—2027年)',
    )
    expect(sharedTitle(lines('《某某区行动计划》已经印发'))).toBeNull()
  })
})

describe('forms', () => {
  it.each([
    ['关于印发科技型企业倍增行动计划的通知', 'notice'],
    ['关于下达2024年目标任务的函', 'letter'],
    ['关于市政协第0118号提案的答复函', 'reply'],
    ['科技创新“十四五”规划', 'programme'],
    ['科技型企业培育行动计划（2024—2027年）', 'plan'],
    ['2023年国民经济和社会发展统计公报', 'bulletin'],
    ['科技活动周', null],
    [null, null],
  ])('tells %s as %s', (title, genre) => {
    expect(genreOf(title, genres)?.genre ?? null).toBe(genre)
  })
})
