import { readFile, stat } from 'node:fs/promises'
import { parserFor } from '../../parsers/parse.ts'
import { tableAccounts } from '../../parsers/table-finalists.ts'
import { explainedWhy } from '../answers/why.ts'
import { asksForTable, explainedTable } from '../answers/why-table.ts'
import { errnoOf, InputFault } from '../fault.ts'
import { fileReader } from '../files/reader.ts'
import { referenceOf } from '../folder/own-reference.ts'
import type { Effects, Outcome } from '../outcome.ts'
import { printed } from '../targets/printed.ts'

async function bytesOf(file: string, { stdin }: Effects): Promise<Uint8Array> {
  if (file === '-') return stdin()
  const found = await stat(file).catch((cause) => {
    throw new InputFault(`${file}: found nothing there (${errnoOf(cause)}), expected a file; check the path`, { cause })
  })
  if (found.isDirectory()) throw new InputFault(`${file}: found a folder, expected one file; use import for folders`)
  return readFile(file)
}

/**
 * `parse FILE|-`: one document as JSON; with `--why N`, where each field of its N-th target comes from, and with `--why tN`, which
 * readings its N-th table was chosen from. Throws InputFault for input that is no document.
 */
export async function parseCommand(
  file: string,
  { data, why }: { data: string; why?: string },
  effects: Effects,
): Promise<Outcome> {
  const bytes = await bytesOf(file, effects)
  const name = file === '-' ? 'standard input' : file
  const files = fileReader()
  try {
    const input = (await files.read(bytes)) ?? bytes
    const reference = referenceOf(data)
    if (why !== undefined && asksForTable(why))
      return { output: explainedTable(tableAccounts(reference, input), why), exitCode: 0 }
    const parsed = parserFor(reference)(input, null)
    const document = printed(parsed, reference)
    const output = why === undefined ? `${JSON.stringify(document, null, 2)}\n` : explainedWhy(document.targets, why)
    return { output, exitCode: 0 }
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'Unreadable') throw cause
    throw new InputFault(`${name}: ${cause.message}`, { cause })
  } finally {
    files.close()
  }
}
