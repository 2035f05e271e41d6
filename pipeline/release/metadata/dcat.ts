import { type DerivedData, derivedFiles } from '../derived-data.ts'
import { type Artefact, artefactsOf, type Manifest } from '../manifest.ts'
import { dayOf, jsonText, LANDING, LICENCE, mediaTypeOf, SUBJECT } from './subject.ts'

/** Terms of DCAT 3, https://www.w3.org/TR/vocab-dcat-3/; embedded, so that no program must fetch a context. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:license': { '@type': '@id' },
  'dct:issued': { '@type': 'xsd:date' },
  'dct:language': { '@type': '@id' },
  'dcat:landingPage': { '@type': '@id' },
  'dcat:downloadURL': { '@type': '@id' },
  'dcat:accessURL': { '@type': '@id' },
  'dcat:mediaType': { '@type': '@id' },
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
  'spdx:algorithm': { '@type': '@id' },
  'spdx:checksumValue': { '@type': 'xsd:hexBinary' },
}

const bothLanguages = (en: string, zh: string) => [
  { '@language': 'en', '@value': en },
  { '@language': 'zh', '@value': zh },
]

/** ISO 639-1 as the Library of Congress names it, which DCAT asks for. */
const languageIri = (code: string): string => `http://id.loc.gov/vocabulary/iso639-1/${code}`

const distribution = ({ file, bytes, sha256 }: Artefact) => ({
  '@id': file,
  '@type': 'dcat:Distribution',
  'dct:title': file,
  'dct:license': LICENCE.url,
  'dcat:accessURL': LANDING,
  'dcat:downloadURL': file,
  'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaTypeOf(file)}`,
  'dcat:byteSize': String(bytes),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
    'spdx:checksumValue': sha256,
  },
})

/** The catalogue entry of a release, `dcat.jsonld`: DCAT 3 as JSON-LD. */
export function dcat(manifest: Manifest, data: DerivedData): string {
  const day = dayOf(manifest)
  return jsonText({
    '@context': CONTEXT,
    '@id': './',
    '@type': 'dcat:Dataset',
    'dct:title': bothLanguages(SUBJECT.title, SUBJECT.titleZh),
    'dct:description': bothLanguages(SUBJECT.description, SUBJECT.descriptionZh),
    'dct:identifier': `${SUBJECT.name}-${manifest.version}`,
    'dct:language': SUBJECT.languages.map(languageIri),
    'dct:license': LICENCE.url,
    'dct:creator': { '@type': 'foaf:Agent', 'foaf:name': SUBJECT.creator },
    ...(day ? { 'dct:issued': day } : {}),
    'dcat:version': manifest.version,
    'dcat:keyword': SUBJECT.keywords.map((keyword) => ({ '@language': 'en', '@value': keyword })),
    'dcat:landingPage': LANDING,
    'dcat:distribution': [...artefactsOf({ ...manifest, derived: [] }), ...derivedFiles(data)].map(distribution),
  })
}
