import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { outcomeRecord, repeatedRecord, resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { archiveOf } from '../../pipeline/archive/catalogue.ts'
import { dataDir } from '../store/directory.ts'

export const RUN = {
  ...{ run_id: 'r1', verb: 'import', started_at: '2031-03-05T08:00:00.000Z' },
  ...{ round: null, portal_id: null, software: 'duibiao/0' },
}

const from = { url: null, at: '2031-03-05T08:00:01.000Z', type: 'text/plain' }

/** A data folder whose archive has one file with a record for each text; one that came before is noted as the same again. */
export async function archiveWith(texts: readonly string[]) {
  const data = dataDir()
  const warc = await createWarc(archiveOf(data), RUN)
  const seen = new Map<string, { target: string; captured_at: string; raw_sha256: string }>()
  for (const [at, text] of texts.entries()) {
    const marks = { kind: 'document', status: 'captured', name: `${at}.txt` } as const
    const known = seen.get(text)
    const [capture] = await warc.append([
      known ? repeatedRecord(known, from, marks) : resourceRecord(Buffer.from(text), from, marks),
    ])
    if (!known) seen.set(text, capture as typeof capture & { raw_sha256: string })
  }
  return { data, archive: archiveOf(data), warc }
}

/** A record that asking gave nothing. */
export const gone = () =>
  outcomeRecord('http://a.example/x', from.at, { kind: 'document', status: 'gone', reason: '404' })
