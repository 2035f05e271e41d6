/** Words that Chinese counts by and English does without: the indicator says what is counted. */
const COUNTERS = new Set(
  [...'家个户件项条所座场套张部辆处支台宗列种轮盏例头只艘架幢栋间门艺款株尾'].concat([
    '场次',
    '批次',
    '对',
    '片',
    '组',
  ]),
)

/** What is measured in. */
const MEASURED: Readonly<Record<string, string>> = {
  ...{ 元: 'yuan', 美元: 'US dollars', 人: 'people', 名: 'people', 位: 'people', 人次: 'visits', 岁: 'years of age' },
  ...{ 亩: 'mu', 公顷: 'ha', 平方米: 'm²', 平方公里: 'km²', 立方米: 'm³', 公里: 'km', 千米: 'km', 米: 'm' },
  ...{
    吨: 't',
    千克: 'kg',
    公斤: 'kg',
    克: 'g',
    毫克: 'mg',
    微克: 'µg',
    斤: 'jin',
    吨标准煤: 'tonnes of coal equivalent',
  },
  ...{ 千瓦: 'kW', 千瓦时: 'kWh', 兆瓦: 'MW', 标箱: 'TEU', 标准箱: 'TEU', 升: 'l', 倍: 'times' },
  ...{ 年: 'years', 月: 'months', 天: 'days', 日: 'days', 小时: 'hours', 分钟: 'minutes' },
  ...{ 个百分点: 'percentage points', 百分点: 'percentage points', 床: 'beds' },
}

/** After a stroke one of it is meant: yuan/month. */
const SINGLE: Readonly<Record<string, string>> = {
  people: 'person',
  months: 'month',
  years: 'year',
  days: 'day',
  hours: 'hour',
}

const SCALES: Readonly<Record<string, string>> = {
  万亿: 'trillion',
  亿: '100 million',
  万: '10,000',
  千: 'thousand',
  百: 'hundred',
}

/** A unit without a stroke; null for one that no table has. */
function plain(unit: string): string | null {
  if (COUNTERS.has(unit)) return ''
  const known = MEASURED[unit]
  if (known !== undefined) return known
  const scale = Object.keys(SCALES).find((one) => unit.startsWith(one) && unit.length > one.length)
  const rest = scale === undefined ? null : plain(unit.slice(scale.length))
  return scale === undefined || rest === null ? null : `× ${SCALES[scale]} ${rest}`.trim()
}

/**
 * A printed unit in English, as it stands after a number: nothing for a counter (5家), `× 100 million yuan` for 亿元, which
 * leaves the number as it is printed; the unit itself where no table has it.
 */
export function englishUnit(unit: string): string {
  const named = unit.split('/').map(plain)
  const [first, ...others] = named.filter((one) => one !== null)
  if (first === undefined || named.includes(null)) return unit
  const per = others.map((one) => `/${SINGLE[one] ?? one}`).join('')
  return `${first}${per}`
}
