import type { PeerCase } from './case.ts'

/** `"三": 3,` in a table of what to read; the value is a number, or a text where digits are read one by one. */
const ENTRY = /^\s*"([^"]*)":\s*(?:(-?\d+(?:\.\d+)?)|"([^"]*)"),?\s*$/gm
const REFUSED = /^\s*"([^"]*)",?\s*$/gm

/** The text between `self.<name> =` and its closing bracket. */
function tableOf(source: string, name: string): string {
  const start = source.indexOf(`self.${name} = `)
  if (start < 0) throw new Error(`found no table self.${name}, expected one`)
  return source.slice(start).split(/^ {8}[\]}]/m)[0]!
}

/** cn2an's tests of reading: tables by mode, each with what to read or what to refuse. */
export function readCn2an(source: string): PeerCase[] {
  const read = ['strict', 'normal', 'smart', 'direct'].flatMap((mode) =>
    [...tableOf(source, `${mode}_data_dict`).matchAll(ENTRY)].map(
      ([, text, value]): PeerCase => ({
        ask: 'number',
        text: text!,
        expected: value === undefined ? null : Number(value),
        ...(mode === 'direct' ? { rule: 'digit_string' } : {}),
      }),
    ),
  )
  const refused = ['smart', 'normal', 'strict'].flatMap((mode) =>
    [...tableOf(source, `error_${mode}_datas`).matchAll(REFUSED)].map(
      ([, text]): PeerCase => ({
        ask: 'number',
        text: text!,
        expected: null,
        // What is refused in strict mode alone is read in the others.
        ...(mode === 'strict' ? { rule: 'one_mode' } : {}),
      }),
    ),
  )
  return [...read, ...refused]
}
