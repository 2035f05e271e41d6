/** A result that Recognizers-Text expects: the words, and what they mean. */
export interface SpecResult {
  Text: string
  Start?: number
  Resolution?: { value?: string | null; unit?: string; isoCurrency?: string }
  Value?: {
    Timex: string
    FutureResolution: { startDate?: string; endDate?: string }
    PastResolution: { startDate?: string; endDate?: string }
  }
}

/** A case of Recognizers-Text. */
export interface Spec {
  Input: string
  Context?: { ReferenceDateTime: string }
  /** The peer does not check the value of its own answer. */
  IgnoreResolution?: boolean
  Results: SpecResult[]
}

/** The cases of one of its files. */
export function specsIn(source: string): Spec[] {
  const specs: unknown = JSON.parse(source.replace(/^\uFEFF/, ''))
  const isSpec = (one: unknown): one is Spec =>
    typeof one === 'object' && one !== null && 'Input' in one && 'Results' in one && Array.isArray(one.Results)
  if (!Array.isArray(specs)) throw new Error('found no list, expected a list of cases')
  const odd = specs.find((one) => !isSpec(one))
  if (odd) throw new Error(`found ${JSON.stringify(odd).slice(0, 80)}, expected an object with Input and Results`)
  return specs
}

/** A text as its width and blanks do not matter. */
export const pressed = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** Whether the only result is the whole text. */
export const isWholeText = ({ Input, Results }: Spec): boolean =>
  Results.length === 1 && pressed(Results[0]!.Text) === pressed(Input)

const DIGIT = /[\d０-９]/

/** Whether one of the results is a Chinese numeral with no unit in or after it. */
export function hasBareNumeral({ Input, Results }: Spec, beginsWithUnit: (text: string) => boolean): boolean {
  return Results.some(({ Text, Start }) => {
    const at = Start ?? Input.indexOf(Text)
    if (DIGIT.test(Text) || /分\s*之/.test(Text) || Input.slice(0, at).endsWith('分之')) return false
    return !beginsWithUnit(Input.slice(at + Text.length).trimStart())
  })
}
