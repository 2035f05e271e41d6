import { readFile } from '../../parsers/files/read.ts'
import type { FileAnswer, FileQuestion } from './message.ts'
import { OCR_VARIABLE } from './ocr/extra.ts'
import { resourcesWith } from './resources.ts'

const resources = resourcesWith(process.env[OCR_VARIABLE])

// Reads one file after another, apart from the run: a file that exhausts time or memory takes this process alone.
process.on('message', async ({ bytes }: FileQuestion) => {
  const content = await readFile(bytes, resources)
  process.send?.({ content } satisfies FileAnswer)
})
