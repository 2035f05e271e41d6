import type { ExpectedQuantity, PeerCase } from './case.ts'
import { fractionOf, wholeNumber } from './number-question.ts'
import { hasBareNumeral, isWholeText, type SpecResult, specsIn } from './recognizers.ts'

const quantityOf = ({ Text, Resolution }: SpecResult): ExpectedQuantity => fractionOf(Text, Number(Resolution?.value))

/** Numbers that are a whole text. */
export function readWholeNumbers(source: string): PeerCase[] {
  return specsIn(source)
    .filter(isWholeText)
    .map(({ Input, Results: [result], IgnoreResolution }) => ({
      text: Input,
      ...wholeNumber(result!.Text, Number(result!.Resolution?.value)),
      ...(IgnoreResolution ? { rule: 'unresolved' as const } : {}),
    }))
}

/** Numbers inside sentences, and words that hold none. */
export function readNumbersInText(source: string, beginsWithUnit: (text: string) => boolean): PeerCase[] {
  return specsIn(source)
    .filter((spec) => !isWholeText(spec))
    .map(
      (spec): PeerCase => ({
        ask: 'quantities',
        of: 'any',
        text: spec.Input,
        expected: spec.Results.map(quantityOf),
        ...(hasBareNumeral(spec, beginsWithUnit) ? { rule: 'bare_numeral' } : {}),
      }),
    )
}

/** Percentages, points included. */
export function readPercentages(source: string): PeerCase[] {
  return specsIn(source).map(({ Input, Results }) => ({
    ask: 'quantities',
    of: 'percent',
    text: Input,
    expected: Results.map(({ Text, Resolution }) => ({
      value: Number.parseFloat(Resolution!.value!),
      unit: /百\s*[分]\s*[点點]/.test(Text) ? '个百分点' : '%',
    })),
  }))
}

const INTERVAL = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/

function rangeOf({ Text, Resolution }: SpecResult): ExpectedQuantity {
  const [, opening, low, high, closing] = INTERVAL.exec(Resolution?.value ?? '') ?? []
  if (opening === undefined) throw new Error(`found ${Resolution?.value}, expected an interval such as [20,30)`)
  if (low !== '' && low === high) return { value: Number(low), high: null, comparators: [null, '='] }
  if (low !== '' && high !== '') return { value: Number(low), high: Number(high), comparators: ['range'] }
  // By legal usage 以上 and 以下 include the number itself.
  const isLoose = /[以之][上下]/.test(Text)
  const sign = high === '' ? '>' : '<'
  const exact = (high === '' ? opening === '[' : closing === ']') ? (`${sign}=` as const) : sign
  return { value: Number(low || high), high: null, comparators: isLoose ? [sign, `${sign}=`] : [exact] }
}

/** Ranges and bounds. */
export function readRanges(source: string, beginsWithUnit: (text: string) => boolean): PeerCase[] {
  return specsIn(source).map(
    (spec): PeerCase => ({
      ask: 'quantities',
      of: 'bounded',
      text: spec.Input,
      expected: spec.Results.map(rangeOf),
      ...(!isWholeText(spec) && hasBareNumeral(spec, beginsWithUnit) ? { rule: 'bare_numeral' } : {}),
    }),
  )
}
