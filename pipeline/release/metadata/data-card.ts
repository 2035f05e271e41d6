import { RECORDS } from '../../../datasets/records/index.ts'
import { formatRows } from '../../answers/format.ts'
import type { Manifest } from '../manifest.ts'

/** Files, rows and contents of every record as a Markdown table. */
export function filesTable({ records }: Manifest): string {
  const rows = records.map(({ record, files, rows }) => ({
    files: files.map(({ file }) => file).join(', '),
    rows,
    contents: RECORDS[record].summary,
  }))
  return formatRows({ columns: ['files', 'rows', 'contents'], rows }, 'md')
}

/** The data card of a release (README.md beside the files): what it is, how to read it and what not to do with it. */
export const dataCard = (manifest: Manifest): string => `# duibiao 对标 ${manifest.version}

Numeric targets from policy documents of Chinese government portals. Each number is kept with the line, the sentence or
cell, and the hash of the page it was read from. Schema version ${manifest.schema_version}.

## Files

${filesTable(manifest)}
- \`RECORD/RECORD.parquet\` is the dataset: zstd, typed, sorted, the same bytes for the same input.
- \`csv/*.csv\` is a copy for spreadsheets: UTF-8 with byte order mark, lists joined by \` | \`. Text that a spreadsheet would
  run as a formula has an apostrophe in front.
- \`views/VIEW/VIEW.parquet\`, with a CSV copy each: \`compare\` (one row per statement, the printed total where there is one),
  \`coverage\` (what is missing, and why), \`amplification\` (districts beside the area above them), \`carried_out\` (which plan carries out
  which). \`delta.parquet\` has the targets that changed since the last release, \`feed.atom\` tells readers of news.
- \`DICTIONARY.md\` explains every column; \`datapackage.json\` (Data Package 2), \`croissant.json\`
  (Croissant 1.1) and \`dcat.jsonld\` (DCAT 3) say the same to programs.
- \`report.md\` counts what is inside and compares areas by indicator; \`CHANGES.md\` tells what changed since the last
  release; \`CITATION.cff\` says how to cite, \`LICENSE.md\` what may be done with it; \`README.zh-CN.md\` 是中文说明。
- \`SHA256SUMS\` and \`manifest.json\` say what every file must look like: \`sha256sum --check SHA256SUMS\`.

A release never changes. The file \`latest\` beside the release folders holds the version of the newest one as a line of
text; it moves only after every file here has been opened again and found to agree with the manifest.

## Reading the numbers

- **measure**: a *level* is a stock, an *increment* is what is added. Never add or rank one against the other.
- **is_total**: a total over units. Leave totals out before adding up their parts.
- **freq**: a year's value and those of its quarters stand side by side. Choose one before adding up.
- **status**: not every number is a target; achievements, baselines and commitments of service are marked.
- **proof**: *proven* means that printed totals bind every numeric column and agree; *consistent* that nothing
  contradicts; *unproven* is a best guess; *contradicted* that the source disagrees with itself: see \`findings\`.
- **source_tier**: \`third_party\` marks texts that come from a copy, not from the publisher.

## Limits

A document that says nothing about an indicator, one that was not found and one that was never captured are different
things, and none of them means zero. Titles, quotes and tables are the publishers' words; check them at the address in
\`documents\` before relying on them.
`
