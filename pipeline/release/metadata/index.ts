import { dictionaryMarkdown } from '../../../datasets/records/dictionary.ts'
import type { DerivedData } from '../derived-data.ts'
import type { Manifest } from '../manifest.ts'
import { citationFile } from './citation-file.ts'
import { croissant } from './croissant.ts'
import { dataCard } from './data-card.ts'
import { dataCardZh } from './data-card.zh.ts'
import { dataPackage } from './data-package.ts'
import { dcat } from './dcat.ts'
import { rightsNote } from './rights.ts'

/** Every file that describes a release to people and programs, by name; `data` is what it has beside the records. */
export const metadataFiles = (manifest: Manifest, data: DerivedData): Record<string, string> => ({
  'README.md': dataCard(manifest),
  'README.zh-CN.md': dataCardZh(manifest),
  'LICENSE.md': rightsNote(),
  'CITATION.cff': citationFile(manifest),
  'DICTIONARY.md': dictionaryMarkdown(),
  'datapackage.json': dataPackage(manifest, data),
  'croissant.json': croissant(manifest),
  'dcat.jsonld': dcat(manifest, data),
})
