import { describe, expect, it } from 'vitest'
import { readFile } from '../../../parsers/files/read.ts'
import type { Recogniser } from '../../../parsers/files/scan/recogniser.ts'
import { resources } from '../../../pipeline/files/resources.ts'
import { zipped } from '../file-input.ts'
import { paper, reading, writes } from './drawn-scan.ts'

const PNG = Buffer.from(`89504e470d0a1a0a${'00'.repeat(40)}`, 'hex')
const DOCX = zipped({
  'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>',
  'word/media/image10.png': PNG,
  'word/media/image2.jpeg': Buffer.concat([PNG, PNG]),
})

/** A recogniser that notes the sizes of the files it is shown. */
function noting(shown: number[]): Recogniser {
  const picture = paper()
  writes(picture, 100, 100)
  return {
    ...reading(['培育企业12家。']),
    pictureOf: async (bytes) => {
      shown.push(bytes.length)
      return picture
    },
  }
}

describe('pictures', () => {
  it('are read as pages where something recognises them', async () => {
    const content = await readFile(PNG, { ...resources, recogniser: noting([]) })
    expect(content?.parts).toEqual([{ kind: 'text', text: '培育企业12家。', place: 'picture 1, recognised' }])
    expect(content?.findings.map(({ kind }) => kind)).toEqual(['text_recognised'])
  })

  it('that are all there is of a text of Word are read in their order', async () => {
    const shown: number[] = []
    const content = await readFile(DOCX, { ...resources, recogniser: noting(shown) })
    expect(shown).toEqual([PNG.length * 2, PNG.length])
    expect(content?.parts).toMatchObject([{ place: 'picture 1, recognised' }, { place: 'picture 2, recognised' }])
  })

  it('need to be recognised where nothing does, or nothing reads their form', async () => {
    const failing = { ...reading([]), pictureOf: () => Promise.reject(new Error('no such form')) }
    for (const recogniser of [null, failing])
      for (const bytes of [PNG, DOCX])
        expect((await readFile(bytes, { ...resources, recogniser }))?.findings).toMatchObject([{ kind: 'needs_ocr' }])
  })
})
