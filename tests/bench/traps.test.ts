import { describe, expect, it } from 'vitest'
import { runTraps } from '../../bench/faults/traps.ts'

describe('portals that never end', () => {
  it('end within their limits and say why, and the release of the same run has all of the others', async () => {
    const [release, ...came] = await runTraps({ list_pages: 4, depth: 1, parts: 3 })
    expect(release).toMatch(/release \S+: 4 of 4 sound portals are whole in it$/)
    const told = [
      [/^a next page without end: 4 documents/, /found no end after 4 pages \(limits\.list_pages\)/],
      [/^columns that branch without end/, /found columns below 1 others.*limits\.depth/],
      [/^a document whose next page has a next page: 5 documents/, /more than 3 other pages.*limits\.parts/],
      [
        /^a frame within a frame without end: 5 documents/,
        /more than 3 other pages and frames of it \(limits\.parts\)/,
      ],
      [/^redirects without end: 0 documents, finished/, /./],
      [/^pages that lead on without end: 0 documents, finished/, /./],
      [/^an answer without end: 4 documents, finished/, /./],
      [/^another session in every link: 3 documents, finished/, /./],
      [/^an hour between requests: 0 documents/, /asks for 3600 s.*limits\.crawl_delay/],
    ] as const
    expect(came).toHaveLength(told.length)
    for (const [i, [name, why]] of told.entries()) {
      expect(came[i]).toMatch(name)
      expect(came[i]).toMatch(why)
    }
  }, 120_000)
})
