const DIGITS = [...'〇一二三四五六七八九']
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']

/** A number below ten thousand as Chinese counts: 十二, 一百零五. Larger ones stay digits. */
function counted(n: number, digits: readonly string[], [ten, hundred, thousand]: readonly string[]): string {
  if (n <= 0 || n >= 10_000) return String(n)
  const places = [
    [Math.floor(n / 1000), thousand],
    [Math.floor(n / 100) % 10, hundred],
    [Math.floor(n / 10) % 10, ten],
    [n % 10, ''],
  ] as const
  let text = ''
  let skipped = false
  for (const [digit, name] of places) {
    if (digit === 0) skipped = text !== ''
    else {
      text += `${skipped ? '零' : ''}${digits[digit]}${name}`
      skipped = false
    }
  }
  return n < 20 ? text.replace(/^[一壹](?=[十拾])/, '') : text
}

/** A, B … Z, AA, BB: as Word counts on. */
const letters = (n: number): string => String.fromCharCode(65 + ((n - 1) % 26)).repeat(1 + Math.floor((n - 1) / 26))

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(n: number): string {
  let left = n
  let text = ''
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) text += sign
  }
  return text
}

const circled = (n: number): string => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n))
const cycled = (n: number, signs: readonly string[]): string => signs[(n - 1) % signs.length]!
const chinese = (n: number): string => counted(n, DIGITS, ['十', '百', '千'])
const legal = (n: number): string => counted(n, LEGAL, ['拾', '佰', '仟'])

/** How numbers of lists are written, by the names of ECMA-376, 17.18.59. A format that is not here counts in digits. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]!).join(''),
  japaneseDigitalTenThousand: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]!).join(''),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: (n) => cycled(n, STEMS),
  ideographZodiac: (n) => cycled(n, BRANCHES),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  bullet: () => '',
  none: () => '',
}

/** A counter of a list as it is printed: 12 as 十二 or XII. Counters below 1 are printed as digits. */
export const counterText = (n: number, format: string): string =>
  n < 1 && format !== 'none' && format !== 'bullet' ? String(n) : (FORMATS[format] ?? String)(n)
