import type { Manifest } from '../manifest.ts'
import { dayOf, LICENCE, SUBJECT } from './subject.ts'

/** `CITATION.cff` of a release, Citation File Format 1.2.0. JSON strings are YAML strings. */
export function citationFile(manifest: Manifest): string {
  const day = dayOf(manifest)
  const entries: [string, string][] = [
    ['cff-version', '1.2.0'],
    [
      'message',
      JSON.stringify('If you use this dataset, cite it with its version, and the documents by their own names.'),
    ],
    ['type', 'dataset'],
    ['title', JSON.stringify(SUBJECT.title)],
    ['abstract', JSON.stringify(SUBJECT.description)],
    ['authors', `\n  - name: ${JSON.stringify(SUBJECT.creator)}`],
    ['version', JSON.stringify(manifest.version)],
    ...(day ? ([['date-released', JSON.stringify(day)]] as [string, string][]) : []),
    ['license', LICENCE.spdx],
    ['keywords', SUBJECT.keywords.map((keyword) => `\n  - ${JSON.stringify(keyword)}`).join('')],
  ]
  return entries.map(([name, value]) => `${name}:${value.startsWith('\n') ? '' : ' '}${value}\n`).join('')
}
