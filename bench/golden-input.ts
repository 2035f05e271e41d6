import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'

const FOLDERS = ['tables', 'documents']
const GOLDEN = join(packageRoot, 'tests', 'golden')

/** The inputs of all golden cases as text, by path below the golden folder. */
export const goldenInputs = (): { name: string; text: string }[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(GOLDEN, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /input\.(?:txt|html)$/.test(path))
      .sort()
      .map((path) => ({ name: `${folder}/${path}`, text: readFileSync(join(GOLDEN, folder, path), 'utf8') })),
  )
