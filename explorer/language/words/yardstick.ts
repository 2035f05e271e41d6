import type { Words } from './pair.ts'

/** Words for what figures are compared by. */
export const YARDSTICK_WORDS = {
  by: ['比较尺度', 'Compared by'],
  by_as_stated: ['原文数值', 'Figure as stated'],
  by_residents: ['每万常住人口', 'Per 10,000 residents'],
  by_gdp: ['每亿元地区生产总值', 'Per 100 million yuan of GDP'],
  by_base: ['相当于基数', 'Against what it had'],
  by_pace: ['每年变化', 'Change per year'],
  by_residents_figure: ['每万人 {figure}', '{figure} per 10,000'],
  by_gdp_figure: ['每亿元 {figure}', '{figure} per 100 m yuan'],
  by_base_figure: ['基数的 {figure}', '{figure} of it'],
  by_pace_figure: ['每年 {figure}', '{figure} a year'],
  by_residents_note: [
    '目标数值除以常住人口（{years} 年），不是文件所载。',
    'The target divided by the residents of {years}; no document states it.',
  ],
  by_gdp_note: [
    '目标数值除以地区生产总值（{years} 年），不是文件所载。',
    'The target divided by the GDP of {years}; no document states it.',
  ],
  by_base_note: [
    '目标数值除以该地文件所载的此前最近一年数值。',
    'The target divided by what the area had in the newest year before, by its own documents.',
  ],
  by_pace_note: [
    '从该地文件所载的此前最近一年到目标年，平均每年的变化。',
    'What takes the area from the newest year before, by its own documents, to its target: growth each year.',
  ],
  by_residents_missing: ['没有经两处来源核实的人口', 'Residents not confirmed by two sources'],
  by_gdp_missing: ['没有地区生产总值', 'No GDP known'],
  by_base_missing: ['文件没有载明此前数值', 'No document states what it had'],
  by_pace_missing: ['文件没有载明此前数值', 'No document states what it had'],
  absent_yardstick: [
    '此处没有可用的比较尺度“{what}”，下面是原文数值。',
    'Nothing here is known by “{what}”; below are the figures as stated.',
  ],
  sources: ['来源', 'Sources'],
} as const satisfies Words
