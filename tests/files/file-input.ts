import { readFileSync } from 'node:fs'
import { zipOf } from '../../datasets/replica/zip.ts'
import type { FileContent } from '../../parsers/files/content.ts'
import { readFile } from '../../parsers/files/read.ts'
import { resources } from '../../pipeline/files/resources.ts'

/** The bytes of a file beside the tests. */
export const fixture = (name: string): Uint8Array => readFileSync(new URL(`programs/${name}`, import.meta.url))

/** What a file says; fails for bytes that are none. */
export async function contentOf(bytes: Uint8Array): Promise<FileContent> {
  const content = await readFile(bytes, resources)
  if (!content) throw new Error('found a page or text, expected a file')
  return content
}

/** A container of texts. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipOf(
    Object.entries(parts).map(([name, part]) => ({
      name,
      bytes: typeof part === 'string' ? new TextEncoder().encode(part) : part,
    })),
  )

/** The kinds of findings of a file, in order. */
export const kindsOf = ({ findings }: FileContent): string[] => findings.map(({ kind }) => kind)

/** The texts of a file outside its tables. */
export const textsOf = ({ parts }: FileContent): string[] =>
  parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))

/** The cells of its tables as `row,col: text`, with the span of those that have one. */
export const cellsOf = ({ parts }: FileContent): string[][] =>
  parts.flatMap((part) =>
    part.kind === 'grid'
      ? [
          part.cells.map(({ row, col, width, height, text }) => {
            const span = width * height > 1 ? ` (${width}x${height})` : ''
            return `${row},${col}${span}: ${text}`
          }),
        ]
      : [],
  )
