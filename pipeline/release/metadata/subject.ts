import type { Manifest } from '../manifest.ts'

/** What every form of metadata says of the dataset. */
export const SUBJECT = {
  name: 'duibiao',
  title: 'Numeric targets from policy documents of Chinese government portals',
  titleZh: '中国政府网站政策文件中的量化目标',
  description:
    'Numeric targets, achievements and commitments read from policy documents of Chinese government portals, each kept with the line, the sentence or table cell and the hash of the page it was read from.',
  descriptionZh:
    '从中国政府网站的政策文件中提取的量化目标、完成情况和承诺，每个数字都保留其所在的行、句子或表格单元，以及来源页面的哈希值。',
  keywords: ['China', 'government', 'policy', 'targets', 'indicators'],
  /** Who made it; whoever publishes it elsewhere is the publisher there. */
  creator: 'duibiao contributors',
  languages: ['zh', 'en'],
} as const

/** The licence of selection, structure and derived columns; LICENSE.md says what it does not reach. */
export const LICENCE = {
  spdx: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** The page about the release, beside its metadata: where a release will be served is not known when it is made. */
export const LANDING = 'README.md'

/** The day of a release's newest capture as YYYY-MM-DD; null for an empty one, whose version has no day. */
export function dayOf({ version }: Pick<Manifest, 'version'>): string | null {
  const day = version.slice(0, 10).replaceAll('.', '-')
  return day.startsWith('0000') ? null : day
}

/** Media types by the end of a file's name, https://www.iana.org/assignments/media-types/ */
const MEDIA_TYPES: Record<string, string> = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
}

/** The media type of a data file. Throws TypeError for another kind of file. */
export function mediaTypeOf(file: string): string {
  const type = MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1)]
  if (!type) throw new TypeError(`${file}: found no media type for it, expected one of ${Object.keys(MEDIA_TYPES)}`)
  return type
}

/** JSON as every metadata file is written. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
